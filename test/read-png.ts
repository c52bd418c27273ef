import { inflateSync } from 'node:zlib'

/** The pixels of a PNG of eight bits a colour, RGBA, as the writer of our codes makes them. */
export function readPng(bytes: Buffer): { width: number; height: number; pixels: Uint8ClampedArray } {
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  const [width, height, depth, colours] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24], bytes[25]]
  if (depth !== 8 || colours !== 6) throw new Error(`a PNG of ${depth} bits and colour type ${colours}`)
  const rows = inflateSync(Buffer.concat(parts))
  const length = width * 4
  const pixels = new Uint8ClampedArray(length * height)
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (length + 1)] ?? 0
    for (let place = 0; place < length; place += 1) {
      const left = place < 4 ? 0 : (pixels[row * length + place - 4] ?? 0)
      const above = row === 0 ? 0 : (pixels[(row - 1) * length + place] ?? 0)
      const corner = row === 0 || place < 4 ? 0 : (pixels[(row - 1) * length + place - 4] ?? 0)
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter] ?? 0
      pixels[row * length + place] = ((rows[row * (length + 1) + 1 + place] ?? 0) + guess) & 255
    }
  }
  return { width, height, pixels }
}

function nearest(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}
