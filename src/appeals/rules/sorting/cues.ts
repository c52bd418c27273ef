/** Words that speak for something, and how much. */
export interface Cue {
  weight: number
  sought: RegExp
}

/** Any letters that follow: «жалоб~» finds «жалобу», «жалобой». */
const TAIL = '[а-яa-z0-9-]*'
/** Up to four words of the same sentence between two. */
const GAP = '(?: [^ .?!]+){0,4} '

/**
 * Cues of one weight. In a line «~» stands for any ending, «…» for up to four words in between, round brackets and bars for
 * a choice. A line begins and ends at the edge of a word.
 */
export const cues = (weight: number, ...lines: readonly string[]): Cue[] =>
  lines.map((line) => ({
    weight,
    sought: new RegExp(
      ` ${line
        .replaceAll(/\((?!\?)/g, '(?:')
        .replaceAll('~', TAIL)
        .replaceAll(' … ', GAP)}(?= )`,
    ),
  }))

export interface Heard {
  score: number
  /** The words that were found, the weightiest first. */
  words: readonly string[]
}

/** How much of it is heard in a text made plain. Each cue counts once, however often it is said. */
export function heard(list: readonly Cue[], plain: string): Heard {
  const found: { weight: number; words: string }[] = []
  for (const { weight, sought } of list) {
    const match = sought.exec(plain)
    if (match) found.push({ weight, words: match[0].trim() })
  }
  return {
    score: found.reduce((sum, { weight }) => sum + weight, 0),
    words: found.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(({ words }) => words),
  }
}
