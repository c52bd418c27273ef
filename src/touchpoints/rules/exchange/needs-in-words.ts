import { type EntryNeed, type Need, type NeedObject, OBJECTS } from '../../terms.ts'
import { entryNeed } from '../needs.ts'

/**
 * What the fourth column of the form says, as needs: every line and every part between semicolons is one of the order's nine,
 * in its words, in ours or in another case and form of them; what is none of them is another need, in its own words.
 *
 * @clause M10
 */
export function needsInWords(cell: string): EntryNeed[] {
  const needs = piecesOf(cell).map(needOf)
  return needs.filter((need, place) => needs.findIndex((other) => isSame(other, need)) === place)
}

const isSame = (one: EntryNeed, other: EntryNeed): boolean =>
  one.need === other.need && one.words === other.words && one.objects.join() === other.objects.join()

/** A line that ends with a comma or a colon goes on in the next one. */
function piecesOf(cell: string): string[] {
  return cell
    .replaceAll(/([,:])\n/g, '$1 ')
    .split(/[;\n]/)
    .flatMap((piece) => piece.split(FURTHER_NEED))
    .map((piece) => piece.replace(/^\s*(?:[-–—•*·]|\d{1,2}[.)])\s+/, '').trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}

/** «Получение информации, получение ответа» are two. */
const FURTHER_NEED = /,\s*(?=(?:получени|представлени|предоставлени|подач)\S*\s)/iu

function needOf(piece: string): EntryNeed {
  const words = plainWords(piece)
  for (const [need, said] of SAID) {
    const found = said.exec(words)
    if (found) return entryNeed(need, objectsIn(need, found.groups?.['objects'] ?? '', words))
  }
  return entryNeed('other', [], piece)
}

/** Lower case, «ё» as «е», nothing but words. */
const plainWords = (piece: string): string =>
  piece
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const AND = '(?:и|или|а также|либо)'
const PAPER = '(?:заявлени\\S*|обращени\\S*|запрос\\S*|документ\\S*)'
const PAPERS = `${PAPER}(?: (?:${AND} )?${PAPER})*`
const OUTCOME = '(?:результат\\S*|ответ\\S*|разъяснени\\S*)'
const OUTCOMES = `${OUTCOME}(?: (?:${AND} )?${OUTCOME})*`
const GET = '(?:получ\\S+)'
const GIVE = '(?:предостав\\S+|представ\\S+)'

const said = (words: string) => new RegExp(`^${words}$`)

/** How each need is said; every word of a piece must be one of these, so that no meaning is lost. */
const SAID: readonly (readonly [Need, RegExp])[] = [
  ['feedback-result', said(`${GET} результат\\S* рассмотрени\\S* обратн\\S+ связ\\S+`)],
  ['feedback', said(`(?:(?:${GIVE}|направ\\S+|остав\\S+) )?обратн\\S+ связ\\S+`)],
  [
    'information',
    said(
      `(?:(?:${GET}|${GIVE}|запрос\\S*) )?(?:информаци\\S*|сведени\\S*)(?: (?:в том числе )?о ходе(?: рассмотрени\\S*)?(?: (?<objects>${PAPERS}))?)?`,
    ),
  ],
  ['information', said('ознаком\\S+ с (?:информаци\\S*|сведени\\S*)')],
  ['consultation', said(`(?:(?:${GET}|${GIVE}) )?консульт\\S+`)],
  ['forms', said(`(?:(?:${GET}|${GIVE}|выдач\\S*) )?(?:форм\\S*|бланк\\S*)(?: документ\\S*)`)],
  [
    'inspection',
    said(`${GIVE} объект\\S* (?:для )?(?:осмотр\\S*|проверк\\S*)(?: (?:${AND} )?(?:осмотр\\S*|проверк\\S*))?`),
  ],
  ['submission', said(`(?:${GIVE}|пода\\S+|направ\\S+|прием\\S*) (?<objects>${PAPERS})`)],
  ['result', said(`(?:${GET}|выдач\\S*) (?<objects>${OUTCOMES})(?: (?:на|рассмотрени\\S*|по) (?:${PAPERS}))?`)],
]

const STEMS: Readonly<Record<NeedObject, RegExp>> = {
  application: /заявлени/,
  appeal: /обращени/,
  'information-request': /запрос/,
  documents: /документ/,
  result: /результат/,
  answer: /ответ/,
  clarification: /разъяснени/,
}

/** Progress of no named paper is that of any of them. */
function objectsIn(need: Need, list: string, words: string): NeedObject[] {
  const keys = Object.keys(OBJECTS) as NeedObject[]
  const isAnyProgress = need === 'information' && list === '' && words.includes('о ходе')
  return isAnyProgress
    ? ['application', 'appeal', 'information-request', 'documents']
    : keys.filter((object) => STEMS[object].test(list))
}
