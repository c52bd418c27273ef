import { plainText } from './plain-text.ts'
import { UnreadableForm } from './unreadable-form.ts'

/** What a form sent, as it was sent: a name may come several times. */
export class FormValues {
  readonly #values: ReadonlyMap<string, readonly string[]>

  constructor(values: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.#values = values
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

const MOST_FIELDS = 500

/** Reads `application/x-www-form-urlencoded` strictly: UTF-8 only, nothing repaired in silence. @throws UnreadableForm */
export function readForm(bytes: Buffer, contentType: string): FormValues {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1]
  if (charset && !/^utf-?8$/i.test(charset)) {
    throw new UnreadableForm(415, `Форма пришла в кодировке ${charset.slice(0, 20)}, а нужна UTF-8`)
  }
  const values = new Map<string, string[]>()
  const pairs = bytes
    .toString('latin1')
    .split('&')
    .filter((pair) => pair !== '')
  if (pairs.length > MOST_FIELDS) throw new UnreadableForm(400, 'В форме слишком много полей')
  for (const pair of pairs) {
    const [name, value] = splitPair(pair)
    values.set(name, [...(values.get(name) ?? []), value])
  }
  return new FormValues(values)
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))]
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
