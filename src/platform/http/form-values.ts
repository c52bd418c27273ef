import { number } from '../i18n/numbers.ts'
import { pairsOf, readLeniently } from './lenient-form.ts'
import { plainText } from './plain-text.ts'
import { tooLong } from './too-long.ts'
import { UnreadableForm } from './unreadable-form.ts'

/** What a form sent, as it was sent: a name may come several times. */
export class FormValues {
  readonly #values: ReadonlyMap<string, readonly string[]>

  constructor(values: ReadonlyMap<string, readonly string[]> | FormValues = new Map()) {
    this.#values = values instanceof FormValues ? values.#values : values
  }

  /** The first value of the name, or an empty string. */
  get(name: string): string {
    return this.#values.get(name)?.[0] ?? ''
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? []
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  entries(): [string, string][] {
    return [...this.#values].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
  }
}

export const MOST_FIELDS = 500
/** More is read only to be given back: the text is somebody's work. */
const MOST_BYTES = 256 * 1024
/** Beyond this nothing is read at all. */
export const MOST_GIVEN_BACK = 1024 * 1024

/** Reads `application/x-www-form-urlencoded` strictly: UTF-8 only, nothing repaired in silence. @throws UnreadableForm */
export function readForm(bytes: Buffer, contentType: string): FormValues {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1]
  const pairs = pairsOf(bytes)
  const left = () => readLeniently(pairs.slice(0, MOST_FIELDS), charset, isSound)
  if (charset && !/^utf-?8$/i.test(charset)) {
    throw new UnreadableForm(415, `Форма пришла в кодировке ${charset.slice(0, 20)}, а нужна UTF-8`, left())
  }
  if (pairs.length > MOST_FIELDS) {
    const why = `В форме слишком много полей: ${number(pairs.length)}, а мы берём первые ${MOST_FIELDS}`
    throw new UnreadableForm(400, why, left())
  }
  if (bytes.length > MOST_BYTES) throw tooLong(left(), bytes.length - MOST_BYTES)
  try {
    return readStrictly(pairs)
  } catch (fault) {
    throw fault instanceof UnreadableForm ? new UnreadableForm(fault.statusCode, fault.message, left()) : fault
  }
}

function readStrictly(pairs: readonly [string, string][]): FormValues {
  const values = new Map<string, string[]>()
  for (const pair of pairs) {
    const [name, value] = pair.map(decode) as [string, string]
    values.set(name, [...(values.get(name) ?? []), value])
  }
  return new FormValues(values)
}

function isSound(text: string): boolean {
  try {
    decode(text)
    return true
  } catch {
    return false
  }
}

function decode(text: string): string {
  if (/[^\x20-\x7e]/.test(text)) throw new UnreadableForm(400, 'Форма пришла в повреждённом виде. Отправьте её ещё раз')
  try {
    return plainText(decodeURIComponent(text.replaceAll('+', ' ')))
  } catch (fault) {
    if (fault instanceof UnreadableForm) throw fault
    throw new UnreadableForm(400, 'Форма пришла в повреждённой кодировке. Нужна UTF-8')
  }
}
