/** Bytes of a file without anything that tells who made it, when and with what. */
export interface BareFile {
  type: 'image/jpeg' | 'image/png' | 'text/plain'
  bytes: Uint8Array
}

/**
 * A picture or a plain text without its metadata; nothing for every other file: an office document or a PDF tells its author in
 * too many places to promise that none was left.
 *
 * @clause K5.3
 */
export function bareFile(bytes: Uint8Array): BareFile | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return wrap('image/jpeg', bareJpeg(bytes))
  if (startsWith(bytes, PNG)) return wrap('image/png', barePng(bytes))
  return isPlainText(bytes) ? { type: 'text/plain', bytes } : undefined
}

const wrap = (type: BareFile['type'], bytes: Uint8Array | undefined): BareFile | undefined => bytes && { type, bytes }

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

const startsWith = (bytes: Uint8Array, signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign)

const MARKER = 0xff
const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9
/** JFIF and Adobe's: without them colours come out wrong. All other APPn, and comments, are somebody's notes. */
const KEPT_APPS = [0xe0, 0xee]

/** Segments that draw the picture, up to its end: a second picture behind it, a phone's preview, is left behind. */
function bareJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  const turn = orientationOf(bytes)
  if (turn > 1) kept.push(orientationSegment(turn))
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== MARKER) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === MARKER) {
      at += 1
      continue
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return undefined
    const isNote = (marker >= 0xe0 && marker <= 0xef && !KEPT_APPS.includes(marker)) || marker === 0xfe
    if (!isNote) kept.push(bytes.subarray(at, end))
    at = end
    if (marker !== START_OF_SCAN) continue
    const next = endOfScan(bytes, at)
    if (next === undefined) return undefined
    kept.push(bytes.subarray(at, next))
    at = next
    if (bytes[at + 1] === END_OF_IMAGE) return joined([...kept, bytes.subarray(at, at + 2)])
  }
  return undefined
}

/** Where the drawn data ends: at a marker that is none of those that stand inside it. */
function endOfScan(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== MARKER) continue
    const next = bytes[at + 1] ?? 0
    const isInside = next === 0 || (next >= 0xd0 && next <= 0xd7) || next === MARKER
    if (!isInside) return at
  }
  return undefined
}

/** How a phone was held: without it the picture lies on its side. It is all that is kept of what the camera told. */
function orientationOf(bytes: Uint8Array): number {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === MARKER; ) {
    const marker = bytes[at + 1] ?? 0
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (marker === START_OF_SCAN || length < 2) return 1
    if (marker === 0xe1) {
      const found = orientationIn(bytes.subarray(at + 4, at + 2 + length))
      if (found) return found
    }
    at += 2 + length
  }
  return 1
}

function orientationIn(app: Uint8Array): number | undefined {
  if (!startsWith(app, [0x45, 0x78, 0x69, 0x66, 0, 0])) return undefined
  const tiff = app.subarray(6)
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const isLittle = tiff[0] === 0x49
  if (tiff.length < 8) return undefined
  const ifd = view.getUint32(4, isLittle)
  if (ifd + 2 > tiff.length) return undefined
  const entries = view.getUint16(ifd, isLittle)
  for (let entry = 0; entry < entries; entry++) {
    const at = ifd + 2 + entry * 12
    if (at + 12 > tiff.length) return undefined
    if (view.getUint16(at, isLittle) !== 0x0112) continue
    const turn = view.getUint16(at + 8, isLittle)
    return turn >= 1 && turn <= 8 ? turn : undefined
  }
  return undefined
}

/** A segment with the orientation and nothing else. */
const orientationSegment = (turn: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0],
  ])

/** What draws the picture, its transparency and its colours; texts, times, the camera's notes and profiles with names go. */
const KEPT_CHUNKS = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']

function barePng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return undefined
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (KEPT_CHUNKS.includes(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return joined(kept)
    at = end
  }
  return undefined
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Text is what has no control signs but lines and tabs, and reads as UTF-8. */
function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false
  if (bytes.some((byte) => (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) && !startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])
  } catch {
    return false
  }
}
