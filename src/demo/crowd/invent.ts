import { Temporal } from 'temporal-polyfill'
import type { AppealKind, Regime } from '#appeals'
import type { WayIn } from '#channels'
import type { Contour, Segment } from '#clients'
import type { Channel } from '#touchpoints'
import { type Chance, chanceOf } from '../chance.ts'
import { openWords } from '../words/compose.ts'
import { THANKS, TROUBLES } from '../words/terms.ts'
import { type InventedAuthor, someAuthor } from './authors.ts'

/** Which one it is, and when it came, in milliseconds since 1970: the same gives the same appeal on any machine. */
export interface Invented {
  year: number
  number: number
  receivedAt: number
}

/** An appeal that nobody wrote, and what became of it. Moments are milliseconds since 1970. */
export interface InventedAppeal extends Invented {
  contour: Contour
  way: WayIn
  channel: Channel
  regime: Regime
  kind: AppealKind
  segment: Segment
  author: InventedAuthor
  words: string
  /** Nothing: it waits for a clerk. */
  registeredAt: number | null
  assignee: string | null
  /** Nothing: it is open. */
  endedAt: number | null
  rating: number | null
}

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

/** People are those who work it; `seed` names the crowd. */
export function inventAppeal(
  it: Invented,
  { seed, now, people }: { seed: string; now: number; people: readonly string[] },
): InventedAppeal {
  const chance = chanceOf(seed, it.year, it.number)
  const author = someAuthor(chance)
  const [way, channel] = chance.pick(WAYS)
  const age = now - it.receivedAt
  const isOpen = age < OPEN_DAYS * DAY ? chance.often(OPEN_SHARE) : chance.often(FORGOTTEN)
  const endedAt = Math.min(now, it.receivedAt + chance.next() * 29 * DAY)
  const isAssigned = !isOpen || chance.often(0.8)
  const rating = !isOpen && chance.often(0.05) ? 1 + chance.below(5) : null
  return {
    ...it,
    ...{ author, way, channel, rating, endedAt: isOpen ? null : endedAt },
    contour: chance.often(0.03) ? 'internal' : 'external',
    regime: chance.pick(REGIMES),
    kind: chance.pick(KINDS),
    segment: chance.pick(SEGMENTS),
    words: wordsOf(chance, it.receivedAt),
    registeredAt: isOpen && chance.often(0.05) ? null : it.receivedAt,
    assignee: isAssigned ? chance.pick(people) : null,
  }
}

/** One to three matters, as the demo's people put them, and where it is. */
function wordsOf(chance: Chance, at: number): string {
  const { month, day } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC')
  const when = { month, day }
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
