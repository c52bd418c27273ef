/** After these a full stop ends no sentence, whatever follows. */
const SHORT =
  'ст ч п пп подп абз гл разд г гор обл р-н пос с дер ул пр-т просп пер пл д корп стр кв оф каб им тел доб см рис табл ред изд руб коп тыс млн млрд т е др пр гг вв н э'
const SHORT_WORDS = new Set(SHORT.split(' '))

/** After these a sentence does end where a capital letter follows: «500 руб. Возьмите», «и т. д. Возьмите». */
const MAY_END = /(?:\d\s*(?:г|гг|руб|коп|тыс|млн|млрд|ч|п)|(?:^|[\s(])(?:и\s+)?(?:др|пр)|т\.\s?[дп])$/iu

const END = /[.!?…]+[»”")\]]*(?=\s)/gu

/**
 * A text as its sentences. A line of its own is one; «ст. 12», «г. Магадан», «т. е.», initials and numbers of lists end none.
 *
 * @clause M18
 */
export const sentencesOf = (text: string): string[] =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .flatMap(inLine)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))

function inLine(line: string): string[] {
  const found: string[] = []
  let from = 0
  for (const end of line.matchAll(END)) {
    const to = end.index + end[0].length
    if (!isEnd(line.slice(from, end.index), end[0], line.slice(to))) continue
    found.push(line.slice(from, to))
    from = to
  }
  return [...found, line.slice(from)]
}

function isEnd(before: string, sign: string, after: string): boolean {
  // A new sentence begins with a capital letter, a number, a quotation or a dash.
  if (!/^\s+[«“"(—–-]*\s*[\p{Lu}\d]/u.test(after)) return false
  if (!sign.startsWith('.') || sign.startsWith('..')) return true
  const last = /([\p{L}-]+|\d+)$/u.exec(before)?.[1] ?? ''
  if (/^\p{Lu}$/u.test(last)) return false
  if (/^\s*\d+$/u.test(before)) return false
  if (MAY_END.test(before)) return /^\s+[«“"(—–-]*\s*\p{Lu}/u.test(after)
  return !SHORT_WORDS.has(last.toLowerCase())
}

/** The words of a text: what has a letter in it. */
export const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu) ?? []).filter((word) => /\p{L}/u.test(word))
