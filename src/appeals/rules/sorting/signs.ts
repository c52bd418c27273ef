/** A turn of speech that tells what somebody wants, whatever words it is made of. */
export interface Sign {
  key: string
  /** Plain Russian: what whoever writes does by these words. */
  means: string
  sought: readonly RegExp[]
}

/** Signs that are heard, each with the words it was met in, bare words too; a sign of the situation has none. */
export type HeardSigns = ReadonlyMap<string, string>

/** Any letters that follow: «жалоб~» finds «жалобу», «жалобой». */
const TAIL = '[а-яa-z0-9-]*'
/** Up to five words of the same sentence between two. */
const GAP = '(?: [^ .?!]+){0,5} '

/**
 * In a line «~» stands for any ending, «…» for up to five words in between, round brackets and bars for a choice.
 * A line begins and ends at the edge of a word; one that is met is enough.
 */
export const sign = (key: string, means: string, ...lines: readonly string[]): Sign => ({
  key,
  means,
  sought: lines.map(
    (line) =>
      new RegExp(
        ` ${line
          .replaceAll(/\((?!\?)/g, '(?:')
          .replaceAll('~', TAIL)
          .replaceAll(' … ', GAP)}(?= )`,
      ),
  ),
})

/** The words in which a sign is met first. */
export function wordsOf({ sought }: Sign, plain: string): string | undefined {
  for (const line of sought) {
    const met = line.exec(plain)
    if (met) return met[0].trim()
  }
  return undefined
}
