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
    let used = 0
    const close = (words: string) => {
      lines.push(words.trimEnd())
      current = ''
      used = 0
    }
    for (const word of line.split(/(?<=[\s-])/)) {
      if (current !== '' && used + widthOf(word.trimEnd()) > width) close(current)
      let rest = word
      while (widthOf(rest.trimEnd()) > width && [...rest.trimEnd()].length > 1) {
        const head = fittingHead(rest, width, widthOf)
        close(current + head)
        rest = rest.slice(head.length)
      }
      current += rest
      used += widthOf(rest)
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
