/** How wide a text is when it is set. */
export type WidthOf = (text: string) => number

/**
 * A text as lines that fit a column: broken after spaces and hyphens, and within a word that is wider than the column.
 * Nothing is lost but the spaces at a break.
 */
export function breakLines(text: string, width: number, widthOf: WidthOf): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = []
    let current = ''
    for (const word of line.split(/(?<=[\s-])/)) {
      if (current !== '' && widthOf((current + word).trimEnd()) > width) {
        lines.push(current.trimEnd())
        current = ''
      }
      current += word
      while (widthOf(current.trimEnd()) > width && [...current].length > 1) {
        const head = fittingHead(current, width, widthOf)
        lines.push(head)
        current = current.slice(head.length)
      }
    }
    return [...lines, current.trimEnd()]
  })
}

/** The longest beginning that fits, one letter at least. */
function fittingHead(word: string, width: number, widthOf: WidthOf): string {
  const letters = [...word]
  let fits = 1
  let wide = letters.length
  while (fits + 1 < wide) {
    const middle = (fits + wide) >> 1
    if (widthOf(letters.slice(0, middle).join('')) <= width) fits = middle
    else wide = middle
  }
  return letters.slice(0, fits).join('')
}
