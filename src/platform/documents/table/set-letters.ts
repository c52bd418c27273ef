import type { Pen } from '../pen.ts'

/** Stands where the font has no letter: that something was written there must be seen. */
const MISSING = '◊'

/** What is known of a font that has been opened; the library's types leave it out. */
interface OpenFont {
  _font: { font: { hasGlyphForCodePoint(code: number): boolean } }
}

/** Makes texts settable: lines stay lines, what is invisible or turns a line round goes, a letter that the font lacks is marked. */
export function letterSetting(pen: Pen): (typed: string) => string {
  const { font } = (pen.font('regular') as unknown as OpenFont)._font
  const known = new Map<string, string>()
  const set = (letter: string): string => {
    const had = known.get(letter)
    if (had !== undefined) return had
    const has = font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
    known.set(letter, has ? letter : MISSING)
    return has ? letter : MISSING
  }
  return (typed) => {
    const plain = typed
      .normalize('NFC')
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/[\u2010\u2011]/g, '-')
      .replaceAll(/[^\S\n]+/g, ' ')
      .replaceAll(/(?!\n)\p{C}|\p{Variation_Selector}/gu, (sign) =>
        /\p{Cf}|\p{Variation_Selector}/u.test(sign) ? '' : MISSING,
      )
    let settable = ''
    for (const letter of plain) settable += letter === '\n' ? letter : set(letter)
    return settable
  }
}
