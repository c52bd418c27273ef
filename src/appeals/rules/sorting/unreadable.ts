import { ofLatinLayout } from './latin-layout.ts'

const FEWEST_LETTERS = 6
/** Fingers run along a row of keys. */
const RUNS =
  /фыва|ывап|вапр|ролд|олдж|йцук|цукен|енгш|нгшщ|шщзх|ячсм|чсми|ждло|длор|лорп|орпа|авыф|павы|asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwert|zxcv|xcvb/
const NOT_MADE_OUT = 'Написанное или сказанное не разобрать: так отметил тот, кто принял'
const LETTERS_LEFT_OUT = 'Гласные пропущены, слова не восстановить'

/** Somebody wrote or spoke, though it cannot be made out: no mere row of keys. */
export const isSomebodys = (noise: string): boolean => noise === NOT_MADE_OUT || noise === LETTERS_LEFT_OUT

/** Whoever took it down says that it cannot be made out. */
const TAKEN_DOWN =
  /неразборчив|не\s?читае|нечитаем|не разобрать|не удалось (?:прочитать|прочесть|разобрать|расслышать)|расплыл|обрывки слов|нрзб|сут[ьи] (?:обращения )?(?:установить|понять|определить) не удалось|бессвязн|невнятн|^(?:ничего )?не слышно|слышно только|слышны только|текст (?:обрыва|стерт|стёрт)/i
/** A clerk's remark in brackets. */
const NOTED =
  /[[(][^\])]*(?:размыт|залит|прочесть|разобрать|разборчив|не виден|не видно|стёрт|стерт|порван|выцвел|почерк)[^\])]*[\])]/i
/** Hardly any vowels: letters were left out. Russian has four in ten. */
const FEWEST_VOWELS = 0.16
const LATIN_ROWS = 'qwertyuiop asdfghjkl zxcvbnm'
const STRANGE = /^[ьъ]|[ьъ]{2}|[йщцжэы]{3}|[аеиоуыэюя]{5}|[бвгджзклмнпрстфхцчшщ]{6}/

/**
 * Why words cannot be read; undefined where they can. A foreign language is no noise.
 *
 * @clause K3.3
 * 59-FZ, article 11, part 4.
 */
export function whyUnreadable(text: string): string | undefined {
  const said = text.slice(0, 5_000).trim()
  if (said === '') return undefined
  if (said.length < 600 && (TAKEN_DOWN.test(said.slice(0, 600)) || NOTED.test(said))) return NOT_MADE_OUT
  const letters = said.match(/\p{L}/gu)?.length ?? 0
  const signs = said.replace(/\s/g, '').length
  if (isBroken(said, signs)) return 'Буквы испорчены при передаче: текст пришёл не в той кодировке'
  if (/^\d[\d .,+()№-]*$/.test(said)) return 'Одни цифры'
  if (letters === 0) return 'Букв нет'
  if (letters < signs * 0.45 && signs >= FEWEST_LETTERS) return 'Букв меньше половины знаков'
  const meant = ofLatinLayout(said)
  if (meant) return `Похоже, набрано латинскими клавишами: «${meant.slice(0, 120)}»`
  if (letters >= FEWEST_LETTERS && isNoise(said)) return 'Набор букв, слов не видно'
  return isSkeleton(said) ? LETTERS_LEFT_OUT : undefined
}

/** UTF-8 read as Latin-1 or as Windows-1251, or signs of replacement. */
function isBroken(said: string, signs: number): boolean {
  const broken =
    said.match(/[ÐÑÃÂ][\u0080-\u00BF\u2018-\u203A]?|\uFFFD|[РС][°-·Ђ-Џђ-џ‚„…†‡€‰‹‘’“”•–—™›»¼½¾¿]/g)?.length ?? 0
  const asked = said.match(/\?{3,}/g)?.join('').length ?? 0
  return broken * 5 > signs || asked * 2 > signs
}

function isNoise(said: string): boolean {
  const words = said
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !isAbbreviation(word))
    .map((word) => word.toLowerCase())
  const all = words.join(' ')
  if (all.length >= FEWEST_LETTERS && new Set(all.replaceAll(' ', '')).size <= 2) return true
  if (isUnspeakable(all)) return true
  const strange = words.filter(isStrange).length
  return strange * 2 > words.length || (words.length === 0 && said.length >= FEWEST_LETTERS)
}

/** Letters that do not stand side by side in Russian: fingers put them so, no word does. */
const NEVER =
  /[аеиоуыэюя][ьъ]|[аоуэюяиеы]ы|й[аеиуыэюяйьъ]|[гкх][ыюяьъ]|[жшщ][ыюяэ]|щ[^аеиоуьн]|[ъь][ъьыаоуэ]|э[аеиоуыэюя]|ы[аоуэюяьъ]|ф[бвгджзпхцчшщ]|ц[бгджзлмпрстфхчшщ]|[бвгджзп]й/g
const OFTEN = 0.07

function isUnspeakable(letters: string): boolean {
  const russian = letters.match(/[а-я]/g)?.length ?? 0
  const never = letters.match(NEVER)?.length ?? 0
  return never >= 3 && never > russian * OFTEN
}

/** «КФХ», «ЛПХ», «ПТС» have no vowels either. */
const isAbbreviation = (word: string): boolean => word.length <= 5 && word === word.toUpperCase()

function isStrange(word: string): boolean {
  if (RUNS.test(word) || STRANGE.test(word)) return true
  if (word.length >= 3 && LATIN_ROWS.includes(word)) return true
  if (word.length >= 4 && /^[a-z]+$/.test(word) && !/[aeiouy]/.test(word)) return true
  return word.length >= 3 && /^[а-яё]+$/.test(word) && !/[аеёиоуыэюя]/.test(word)
}

function isSkeleton(said: string): boolean {
  const words = said.match(/\p{L}+/gu)?.filter((word) => !isAbbreviation(word)) ?? []
  const letters = words.join('').toLowerCase()
  if (words.length < 4 || !/^[а-яё]+$/.test(letters)) return false
  return (letters.match(/[аеёиоуыэюя]/g)?.length ?? 0) < letters.length * FEWEST_VOWELS
}
