import jsQR from 'jsqr'

/** A dark rectangle of a code, in modules or any other unit. */
interface Dark {
  x: number
  y: number
  width: number
  height: number
}

const PIXELS = 4
const LIGHT = 4

/** What a camera would read out of these rectangles. @param unit the side of one module */
export function readQr(dark: readonly Dark[], unit: number): string | undefined {
  const left = Math.min(...dark.map(({ x }) => x))
  const top = Math.min(...dark.map(({ y }) => y))
  const side = Math.round((Math.max(...dark.map(({ x, width }) => x + width)) - left) / unit) + 2 * LIGHT
  const pixels = new Uint8ClampedArray((side * PIXELS) ** 2 * 4).fill(255)
  const at = (from: number, start: number) => Math.round(((from - start) / unit + LIGHT) * PIXELS)
  for (const { x, y, width, height } of dark)
    for (let row = at(y, top); row < at(y + height, top); row += 1)
      for (let column = at(x, left); column < at(x + width, left); column += 1)
        pixels.fill(0, (row * side * PIXELS + column) * 4, (row * side * PIXELS + column) * 4 + 3)
  return readPixels(pixels, side * PIXELS)
}

export const readPixels = (pixels: Uint8ClampedArray, width: number, height = width): string | undefined =>
  jsQR(pixels, width, height)?.data
