/** How wide letters of a book face are, in parts of their size; what is not named here counts as a picture. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[\s.,:;!|'’`ijlftr()[\]/\\-]/, 0.32],
  [/[гетсзэьъa-es-z"?*]/, 0.45],
  [/[шщМШЩЖЮФЫ№@%—…mwMW]/, 0.86],
  [/[жмюыф]/, 0.67],
  [/\p{Lu}/u, 0.71],
  [/[\u0020-\u024f\u0400-\u052f–“”„]/, 0.52],
]

const widthOf = (letter: string): number => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1.05

const KNOWN = new Map<string, number>()

/** Asked of every letter of ten thousand rows: most are the same few. */
function knownWidth(letter: string): number {
  const known = KNOWN.get(letter)
  if (known !== undefined) return known
  const width = widthOf(letter)
  if (KNOWN.size < 1_000) KNOWN.set(letter, width)
  return width
}

/**
 * How many lines a text takes in a column that breaks it between words, and within a word that is wider than the column.
 * An estimate: programs for tables do not count it by themselves.
 *
 * @param width of the column in parts of the letters' size
 */
export function linesIn(text: string, width: number): number {
  let lines = 0
  for (const line of text.split('\n')) {
    let used = 0
    lines += 1
    for (const word of line.split(/(?<=[\s-])/)) {
      let wide = 0
      for (const letter of word) wide += knownWidth(letter)
      if (used > 0 && used + wide > width) {
        lines += 1
        used = 0
      }
      lines += Math.max(Math.ceil(wide / width) - 1, 0)
      used += wide > width ? wide % width : wide
    }
  }
  return lines
}
