const LONGEST = 200

/** Signs that a name is not read by: of control, and those that turn the direction of text around. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** The name of a file as its owner sees it, without folders and without signs that nobody sees; its end is kept, for it says the kind. */
export function cleanName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? ''
  const seen = base.toWellFormed().replaceAll(UNSEEN, '').normalize('NFC').trim()
  return /^\.*$/.test(seen) ? '' : [...seen].slice(-LONGEST).join('')
}
