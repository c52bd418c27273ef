import { createHash } from 'node:crypto'
import { type Chance, chanceOf } from '../../src/demo/chance.ts'
import { openWords } from '../../src/demo/words/compose.ts'
import { THANKS, TROUBLES } from '../../src/demo/words/terms.ts'
import { copied } from '../../src/surveys/operator/copy-in.ts'
import { someAuthor } from './authors.ts'

/** An appeal that nobody wrote, as a line of COPY. */
export interface Invented {
  year: number
  number: number
  receivedAt: number
}

export const COLUMNS = [
  ...[
    'body_id',
    'id',
    'year',
    'number',
    'contour',
    'way',
    'channel',
    'code_hash',
    'regime',
    'kind',
    'direction',
    'marks',
  ],
  ...[
    'segment',
    'author',
    'words',
    'answer_by',
    'answer_to',
    'received_at',
    'received_on',
    'registered_at',
    'registered_by',
  ],
  ...['assignee_id', 'assigned_at', 'answered_at', 'ended_at', 'due_at', 'due_on', 'legal_on', 'rating', 'rated_on'],
  'changed_at',
] as const

const DAY = 86_400_000
const WAYS = [
  ['site', 'site'],
  ['site', 'site'],
  ['site', 'site'],
  ['post', 'post'],
  ['post', 'post'],
  ['phone', 'phone'],
  ['phone', 'phone'],
  ['reception', 'reception'],
  ['import', 'pos'],
  ['import', 'pos'],
] as const
const KINDS = [
  'complaint',
  'application',
  'application',
  'question',
  'question',
  'suggestion',
  'information',
  'thanks',
] as const
const REGIMES = ['59-fz', '59-fz', '59-fz', '8-fz', 'own'] as const
const SEGMENTS = ['citizen', 'citizen', 'farmer', 'smallholder', 'selfemployed', 'organisation', 'cooperative'] as const

/** Of the last days so many are still open; a few of the older ones were forgotten and are overdue. */
const OPEN_DAYS = 30
const OPEN_SHARE = 0.6
const FORGOTTEN = 0.001

const moment = (at: number) => new globalThis.Date(at).toISOString()

/** One line; the same number gives the same appeal on any machine. */
export function inventAppeal(
  bodyId: string,
  it: Invented,
  { now, people }: { now: number; people: readonly string[] },
): string {
  const chance = chanceOf('bench appeal', it.year, it.number)
  const author = someAuthor(chance)
  const [way, channel] = chance.pick(WAYS)
  const age = now - it.receivedAt
  const isOpen = age < OPEN_DAYS * DAY ? chance.often(OPEN_SHARE) : chance.often(FORGOTTEN)
  const dueAt = it.receivedAt + 30 * DAY
  const endedAt = Math.min(now, it.receivedAt + chance.next() * 29 * DAY)
  const isAssigned = !isOpen || chance.often(0.8)
  const rating = !isOpen && chance.often(0.05) ? 1 + chance.below(5) : undefined
  const values: Record<(typeof COLUMNS)[number], string | null> = {
    body_id: bodyId,
    id: uuidOf(it),
    year: String(it.year),
    number: String(it.number),
    contour: chance.often(0.03) ? 'internal' : 'external',
    way,
    channel,
    code_hash: `\\x${createHash('sha256').update(`code ${it.year} ${it.number}`).digest('hex')}`,
    regime: chance.pick(REGIMES),
    kind: chance.pick(KINDS),
    direction: 'services',
    marks: '{}',
    segment: chance.pick(SEGMENTS),
    author: JSON.stringify(author),
    words: wordsOf(chance, it.receivedAt),
    answer_by: 'email',
    answer_to: author.email,
    received_at: moment(it.receivedAt),
    received_on: moment(it.receivedAt).slice(0, 10),
    registered_at: isOpen && chance.often(0.05) ? null : moment(it.receivedAt),
    registered_by: 'bench',
    assignee_id: isAssigned ? chance.pick(people) : null,
    assigned_at: isAssigned ? moment(it.receivedAt) : null,
    answered_at: isOpen ? null : moment(endedAt),
    ended_at: isOpen ? null : moment(endedAt),
    due_at: moment(dueAt),
    due_on: moment(dueAt).slice(0, 10),
    legal_on: moment(dueAt).slice(0, 10),
    rating: rating === undefined ? null : String(rating),
    rated_on: rating === undefined ? null : moment(endedAt).slice(0, 10),
    changed_at: moment(it.receivedAt),
  }
  return COLUMNS.map((column) => copied(values[column])).join('\t')
}

function uuidOf({ year, number }: Invented): string {
  const hex = createHash('sha256').update(`appeal ${year} ${number}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** One to three matters, as the demo's people put them, and where it is. */
function wordsOf(chance: Chance, at: number): string {
  const day = new globalThis.Date(at)
  const when = { month: day.getUTCMonth() + 1, day: day.getUTCDate() }
  const said = Array.from({ length: 1 + chance.below(3) }, () =>
    openWords(
      chance.often(0.85)
        ? { troubles: [chance.pick(TROUBLES)], thanks: [] }
        : { troubles: [], thanks: [chance.pick(THANKS)] },
      chance,
      when,
    ),
  )
  return [...said, `Хозяйство «${placeOf(chance)}», улица ${placeOf(chance)}, дом ${1 + chance.below(120)}`].join(
    '\n\n',
  )
}
const FIRST = [
  'Ряб',
  'Берёз',
  'Зар',
  'Луг',
  'Озёр',
  'Пол',
  'Ключ',
  'Мёд',
  'Сосн',
  'Тих',
  'Верх',
  'Дальн',
  'Клевер',
  'Овраж',
  'Степ',
  'Бор',
]
const MIDDLE = ['ов', 'ин', 'ян', 'ич', 'онь', 'ес', 'ар', 'ул', 'ом', 'ет', 'ил', 'ак', 'уш', 'ав', 'ен', 'ыр']
const LAST = [
  'ка',
  'ница',
  'ье',
  'ская',
  'овая',
  'инка',
  'ная',
  'ино',
  'ово',
  'ец',
  'ня',
  'ай',
  'ель',
  'ята',
  'ища',
  'уха',
]

/** Of four thousand names: words that come rarely. */
const placeOf = (chance: Chance): string => chance.pick(FIRST) + chance.pick(MIDDLE) + chance.pick(LAST)
