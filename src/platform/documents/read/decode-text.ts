const MOST_AT_ONCE = 64 * 1024

/** Text out of bytes, in pieces that are quickly worked through: UTF-8, or UTF-16 with its mark. Wrong bytes are a fault, never repaired. */
export async function* decoded(pieces: AsyncIterable<Buffer>): AsyncIterable<string> {
  let decoder: TextDecoder | undefined
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
    for (let from = 0; from < piece.length; from += MOST_AT_ONCE) {
      const text = decoder.decode(piece.subarray(from, from + MOST_AT_ONCE), { stream: true })
      if (text) yield text
    }
  }
  const rest = decoder?.decode()
  if (rest) yield rest
}

/** By the mark at the beginning. */
export function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
