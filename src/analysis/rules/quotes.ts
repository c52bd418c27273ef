/** So many words in a row may stand in a text of ours as they stand in a client's: «в рабочие дни с 9». */
const MOST_IN_A_ROW = 5

/** From so many words on, what somebody wrote in all is told from what anybody would write: «нахамили моей матери прилюдно». */
const WHOLE_FROM = 4

/**
 * The first stretch of a text that repeats somebody's words one after the other, longer than a few words, or all that somebody
 * wrote in a few; nothing where there is none. Case, signs and «ё» don't matter. People wrote to the body: what it tells others it tells in words of its own.
 *
 * @clause K4.2 K3.7
 */
export function quotedIn(text: string, words: readonly string[]): string | undefined {
  const ours = spoken(text)
  const said = words.map(spoken)
  const whole = said.find((one) => one.length >= WHOLE_FROM && ` ${ours.join(' ')} `.includes(` ${one.join(' ')} `))
  const theirs = new Set(said.flatMap(rows))
  const start = rows(ours).findIndex((row) => theirs.has(row))
  if (start < 0) return whole?.join(' ')
  let length = MOST_IN_A_ROW + 1
  while (start + length < ours.length && theirs.has(rowAt(ours, start + length - MOST_IN_A_ROW))) length++
  return ours.slice(start, start + length).join(' ')
}

const spoken = (text: string): string[] =>
  text
    .normalize('NFC')
    // Signs that are hardly seen change no word: soft hyphens, signs of no width, stress marks.
    .replaceAll(/[\p{Cf}\p{M}]/gu, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{N}]+/gu) ?? []

const rowAt = (words: readonly string[], start: number): string =>
  words.slice(start, start + MOST_IN_A_ROW + 1).join(' ')

/** Every stretch that is one word longer than may be repeated. */
const rows = (words: readonly string[]): string[] => words.slice(MOST_IN_A_ROW).map((_, start) => rowAt(words, start))
