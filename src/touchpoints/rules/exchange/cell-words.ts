/** Signs that nobody types on purpose: control signs, halves of pairs, what a wrong encoding leaves behind. */
const STRANGE = /[\p{Cc}\p{Surrogate}\p{Private_Use}\u{fffd}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu
/** Signs without a width: they only say where a word may be broken. */
const INVISIBLE = /[\u{ad}\u{200b}\u{2060}\u{feff}]/gu

/**
 * The words of a cell as they stand: line by line, spaces of every kind as one. Nothing else is mended, an unclosed quotation
 * mark neither. What cannot be kept in a database becomes the sign for a lost letter, which is told as a doubt.
 *
 * @clause App1
 */
export const cellWords = (cell: string): string => (PLAIN.test(cell) ? cell : plainWords(cell))

/** Most cells are as they should be. */
const PLAIN = /^(?:[\p{L}\p{N}\p{P}\p{S}]+(?: [\p{L}\p{N}\p{P}\p{S}]+)*)?$/u

const plainWords = (cell: string): string =>
  cell
    .replaceAll(/\r\n?|\u2028|\u2029|\v|\f/g, '\n')
    .replaceAll(INVISIBLE, '')
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/[\s\u00a0]+/gu, ' ')
        .trim()
        .replaceAll(UNKEEPABLE, '\u{fffd}'),
    )
    .filter((line) => line !== '')
    .join('\n')

/** The same for a cell that is one name, however many lines it took. */
export const nameWords = (cell: string): string => cellWords(cell).replaceAll('\n', ' ')

const UNKEEPABLE = /[\p{Cc}\p{Surrogate}]/gu

/** Whether there is a sign in it that nobody typed on purpose. */
export const hasStrangeSigns = (words: string): boolean => words.replaceAll('\n', '').search(STRANGE) >= 0
