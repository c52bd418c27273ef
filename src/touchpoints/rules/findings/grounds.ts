import { Temporal } from 'temporal-polyfill'
import { CHECKS, type Check } from '../../terms/amendments.ts'
import { BASIS_KINDS, type Basis } from '../../terms/details.ts'
import type { FullEntry } from '../../terms/entries.ts'
import type { Finding } from '../../terms/findings.ts'
import type { Numbered } from '../../terms.ts'
import { hasOpenQuote } from '../quotes.ts'
import { called, finding, interactionsOf, type Looked, quotes, thingOf, type Written } from './facts.ts'

/** An end that is nearer than this is told before it comes. */
const SOON_DAYS = 30
/** What has ended presses more than what will. */
const ENDED = 100_000

const DAYS = { one: 'день', few: 'дня', many: 'дней' }

/** Bases whose last day has passed, or comes within thirty days. The last day itself still counts. @clause M8 */
export const basisEnded = ({ numbered, today, written }: Looked): Finding[] =>
  numbered.flatMap((entry) =>
    entry.details.bases.flatMap((basis) => {
      if (basis.until === null) return []
      const until = Temporal.PlainDate.from(basis.until)
      const { days } = today.until(until, { largestUnit: 'days' })
      if (days > SOON_DAYS) return []
      const last = written.day(until)
      const words = days < 0 ? `действовало до ${last}` : `действует до ${last}, ${remaining(days, written)}`
      return [
        finding('basis-ended', {
          words: `${called(entry)}: ${basisName(basis)}, ${words}`,
          thing: thingOf(entry),
          weight: days < 0 ? ENDED - days : SOON_DAYS - days,
          acts: [{ label: 'Указать новое основание', proposal: { deed: 'change', touchpoint: entry.touchpointId } }],
        }),
      ]
    }),
  )

/** Entries without any basis, whether or not that was passed over. @clause M8, M9 */
export const noBasis = (looked: Looked): Finding[] =>
  perEntry(looked, 'no-basis', 'basis', ({ details }) =>
    details.bases.length === 0 ? ['основание не указано', 'Указать основание'] : undefined,
  )

/** @clause M13 */
export const noAccessibility = (looked: Looked): Finding[] =>
  perEntry(looked, 'no-accessibility', 'accessibility', ({ details }) =>
    details.accessibility.trim() === '' ? ['о доступности ничего не сказано', 'Рассказать о доступности'] : undefined,
  )

/** Words of a file are kept as they stand there; a quotation mark that nobody closed stays a finding. @clause App1 */
export const openQuote = (looked: Looked): Finding[] =>
  perEntry(looked, 'open-quote', 'quotes', ({ name, processName, needs, details }) => {
    if (hasOpenQuote(name)) return ['в названии не хватает кавычки', 'Поправить слова']
    if (hasOpenQuote(processName)) return ['в названии процесса не хватает кавычки', 'Поправить слова']
    if (hasOpenQuote(details.asWritten.needs ?? needs.map(({ words }) => words).join('\n')))
      return ['в потребностях не хватает кавычки', 'Поправить слова']
    return undefined
  })

/** Checks that have a kind of finding of their own. */
const OWN_KIND: readonly Check[] = ['basis', 'accessibility', 'quotes', 'other-way']

/** Any further remark that an entry was included in spite of. @clause M5 */
export const passedOver = (looked: Looked): Finding[] =>
  looked.numbered.flatMap((entry) =>
    (Object.keys(CHECKS) as Check[]).flatMap((check) => {
      const remark = OWN_KIND.includes(check) ? null : looked.passedOverAt(entry.touchpointId, check)
      if (!remark) return []
      return [
        finding('passed-over', {
          words: `${called(entry)}: при проверке не сошлось «${CHECKS[check]}»`,
          thing: thingOf(entry),
          weight: interactionsOf(looked, entry.touchpointId),
          passedOver: remark,
          acts: [{ label: 'Изменить точку', proposal: { deed: 'change', touchpoint: entry.touchpointId } }],
        }),
      ]
    }),
  )

function perEntry(
  looked: Looked,
  kind: 'no-basis' | 'no-accessibility' | 'open-quote',
  check: Check,
  lacks: (entry: Numbered<FullEntry>) => readonly [words: string, act: string] | undefined,
): Finding[] {
  return looked.numbered.flatMap((entry) => {
    const [words, label] = lacks(entry) ?? []
    if (!words || !label) return []
    return [
      finding(kind, {
        words: `${called(entry)}: ${words}`,
        thing: thingOf(entry),
        weight: interactionsOf(looked, entry.touchpointId),
        passedOver: looked.passedOverAt(entry.touchpointId, check),
        acts: [{ label, proposal: { deed: 'change', touchpoint: entry.touchpointId } }],
      }),
    ]
  })
}

const basisName = ({ kind, title, number }: Basis): string =>
  title || number ? [title && quotes(title), number && `№ ${number}`].filter(Boolean).join(' ') : BASIS_KINDS[kind]

const remaining = (days: number, { counted }: Written) =>
  days === 0 ? 'сегодня последний день' : `осталось ${counted(days, DAYS)}`
