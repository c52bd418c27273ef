import { inflateSync } from 'node:zlib'

/** The pixels of a PNG of eight bits a colour, as RGBA: with transparency, as our codes are written, or without, as a browser takes pictures. */
export function readPng(bytes: Buffer): { width: number; height: number; pixels: Uint8ClampedArray } {
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  const [width, height, depth, colours] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24], bytes[25]]
  const channels = colours === 6 ? 4 : 3
  if (depth !== 8 || (colours !== 6 && colours !== 2))
    throw new Error(`a PNG of ${depth} bits and colour type ${colours}`)
  const rows = inflateSync(Buffer.concat(parts))
  const length = width * channels
  const bytesOf = new Uint8ClampedArray(length * height)
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (length + 1)] ?? 0
    for (let place = 0; place < length; place += 1) {
      const left = place < channels ? 0 : (bytesOf[row * length + place - channels] ?? 0)
      const above = row === 0 ? 0 : (bytesOf[(row - 1) * length + place] ?? 0)
      const corner = row === 0 || place < channels ? 0 : (bytesOf[(row - 1) * length + place - channels] ?? 0)
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter] ?? 0
      bytesOf[row * length + place] = ((rows[row * (length + 1) + 1 + place] ?? 0) + guess) & 255
    }
  }
  const pixels = channels === 4 ? bytesOf : new Uint8ClampedArray(width * height * 4).fill(255)
  if (channels === 3) for (let at = 0; at < bytesOf.length; at += 1) pixels[at + Math.floor(at / 3)] = bytesOf[at] ?? 0
  return { width, height, pixels }
}

function nearest(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}
