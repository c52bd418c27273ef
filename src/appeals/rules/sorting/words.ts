/** A long letter says what it is where it begins and where it ends; between the two it tells the story. */
const HEAD = 3_000
const TAIL = 1_000

/** The words of a text in small letters, ё as е, between single spaces; ends of sentences stay as «.», «?», «!». */
export function plainWords(text: string): string {
  const part = text.length > HEAD + TAIL ? `${text.slice(0, HEAD)} ${text.slice(-TAIL)}` : text
  const words = part
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('\u0301', '')
    .replace(/\n\s*\n|[\n;]/g, ' . ')
    .replace(/(\p{L})\.(?=\p{L})/gu, '$1 ')
    .replace(/[.…]+(?=\s|$)/g, ' . ')
    .replace(/\?+/g, ' ? ')
    .replace(/!+/g, ' ! ')
    .replace(/[^\p{L}\p{N}.?!@\-/ ]+/gu, ' ')
    .replace(/(?<=\s|^)[-/]+|[-/]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return ` ${words} `
}

const SHORTEST_STEM = 3

/** Endings of nouns, adjectives and verbs, the longest first: enough to bring forms of one word together, no grammar. */
const ENDINGS =
  /(?:иями|ями|ами|иях|ях|ах|ием|ией|ого|его|ому|ему|ыми|ими|ешь|ишь|ете|ите|ует|уют|ают|яют|ает|яет|ться|тся|ать|ять|ить|еть|ала|или|али|ило|ила|ый|ий|ой|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ым|им|ом|ем|ам|ям|ов|ев|ей|ию|ия|ии|ет|ит|ут|ют|ат|ят|ть|ал|ил|а|я|о|е|ы|и|у|ю|ь|й)$/

/** A word without its ending. */
function stemOf(word: string): string {
  if (word.length <= SHORTEST_STEM) return word
  const cut = word.replace(ENDINGS, '')
  return cut.length >= SHORTEST_STEM ? cut : word.slice(0, SHORTEST_STEM)
}

const SMALL = new Set(
  'без был была были было вам вас ваш для его если еще или как который меня мне мой нам нас наш него нет они она оно при про так там тем того тоже только этом этот эта эти это чем что чтобы уже под над после между через из за на по до от об обо со во не ни но же ли бы то мы вы он я и а в с к о у'.split(
    ' ',
  ),
)

/** The words of a plain text that say something, each with its stem. */
export const stemmed = (plain: string): { word: string; stem: string }[] =>
  plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !SMALL.has(word))
    .map((word) => ({ word, stem: stemOf(word) }))

/** The stems of a text, words that say nothing left out. */
export const stemsOf = (text: string): string[] => stemmed(plainWords(text)).map(({ stem }) => stem)
