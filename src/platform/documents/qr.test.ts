import { describe, expect, test } from 'vitest'
import { readPng } from '#test/read-png.ts'
import { readPixels, readQr } from '#test/read-qr.ts'
import { outlineOf, pngOf, QUIET, qrOf, svgOf } from './qr.ts'

const ADDRESSES = [
  'https://otklik.example/e/nd7k4x2p',
  'http://localhost:3000/e/cdfhjkmn',
  'https://xn--h1adbcny.example/e/t8v7r3m2',
  `https://${'podrazdelenie.'.repeat(12)}example:8443/e/h97xf4tw`,
]

/** The rectangles of an outline, one unit a module. */
const drawnBy = (outline: string) =>
  [...outline.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map(([, x, y, width]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: 1,
  }))

describe.each(ADDRESSES)('K4.3: the code of %s', (address) => {
  const code = qrOf(address)

  test('is read by a camera from its outline', () => {
    expect(readQr(drawnBy(outlineOf(code)), 1)).toBe(address)
  })

  test('is read from the SVG, whose quiet zone of four modules is white', () => {
    const svg = svgOf(code)
    expect(readQr(drawnBy(svg), 1)).toBe(address)
    expect(svg).toContain(`viewBox="-4 -4 ${code.side + 8} ${code.side + 8}"`)
    expect(svg).toContain(`<path fill="#fff" d="M-4 -4h${code.side + 8}v${code.side + 8}h-${code.side + 8}z"/>`)
    expect(QUIET).toBe(4)
  })

  test('is read from the PNG of 1024 pixels', async () => {
    const { width, height, pixels } = readPng(await pngOf(code, 1024))
    expect([width, height]).toEqual([1024, 1024])
    expect(readPixels(pixels, width)).toBe(address)
  })
})

test('a seventh part of the code may be torn off and it is still read', () => {
  const code = qrOf(ADDRESSES[0] ?? '')
  const whole = drawnBy(outlineOf(code))
  const torn = whole.filter(({ x, y }) => !(x >= 12 && x < 18 && y >= 20))
  expect(torn.length).toBeLessThan(whole.length - 8)
  expect(readQr(torn, 1)).toBe(ADDRESSES[0])
})
