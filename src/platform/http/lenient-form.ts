import type { LeftField } from './unreadable-form.ts'

const BAD_PLACE = '\uFFFD'
const MARKED = `Места со знаком ${BAD_PLACE} не прочлись: наберите их заново`
const UNSURE = 'Здесь прочлось не всё: проверьте это место'

/** Pairs of `application/x-www-form-urlencoded` as they came, still encoded. */
export function pairsOf(bytes: Buffer): [string, string][] {
  const pairs = bytes
    .toString('latin1')
    .split('&')
    .filter((pair) => pair !== '')
  return pairs.map((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
  })
}

/** Reads whatever can be read, for a person to look over and never to be saved: bad places are marked and told. */
export function readLeniently(
  pairs: readonly [string, string][],
  charset: string | undefined,
  isSound: (text: string) => boolean,
): LeftField[] {
  const foreign = charset === undefined ? undefined : decoderOf(charset)
  const decoder = foreign ?? new TextDecoder('utf-8', { ignoreBOM: true })
  return pairs.map(([name, text]) => {
    const value = decoded(text, decoder)
    const isWhole = isSound(name) && (isSound(text) || foreign !== undefined) && !(foreign && value.includes(BAD_PLACE))
    return {
      name: decoded(name, decoder),
      value,
      ...(isWhole ? {} : { why: value.includes(BAD_PLACE) ? MARKED : UNSURE }),
      ...(isWhole && /^[\x20-\x7e\r\n]*$/.test(value) ? {} : { isDoubtful: true }),
    }
  })
}

function decoded(text: string, decoder: TextDecoder): string {
  const bytes = text
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_code, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
  return decoder.decode(Buffer.from(bytes, 'latin1')).replaceAll('\0', BAD_PLACE)
}

/** Charsets that put letters into one byte, as old systems send them; names nobody knows are read as UTF-8. */
function decoderOf(charset: string): TextDecoder | undefined {
  try {
    const decoder = new TextDecoder(charset)
    return decoder.encoding.startsWith('utf-') ? undefined : decoder
  } catch {
    return undefined
  }
}
