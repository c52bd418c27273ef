import { Temporal } from 'temporal-polyfill'
import { dayOf } from '#platform/i18n/dates.ts'
import { counted } from '#platform/i18n/plural.ts'
import type { Came } from '../src/touchpoints/rules/findings/facts.ts'
import { type FindingFacts, findingsOf } from '../src/touchpoints/rules/findings.ts'
import { kindOf } from '../src/touchpoints/rules/kinds.ts'
import { entryNeed } from '../src/touchpoints/rules/needs.ts'
import { type Basis, type EntryDetails, NO_DETAILS } from '../src/touchpoints/terms/details.ts'
import type { FullEntry } from '../src/touchpoints/terms/entries.ts'
import type { FindingKind } from '../src/touchpoints/terms/findings.ts'
import type { Channel, Need } from '../src/touchpoints/terms.ts'

/** Registers out of nothing, for what they lack. */
const TODAY = Temporal.PlainDate.from('2026-11-22')
export const day = (text: string) => Temporal.PlainDate.from(text)

interface Wish extends Partial<Omit<FullEntry, 'details' | 'needs'>> {
  details?: Partial<EntryDetails>
  needs?: readonly Need[]
}

export const entry = (touchpointId: string, { details, needs = ['feedback'], ...wish }: Wish = {}): FullEntry => ({
  touchpointId,
  code: touchpointId,
  processId: 'p1',
  processName: 'Приём обращений',
  name: `Точка ${touchpointId}`,
  channel: 'phone',
  kind: kindOf(wish.channel ?? 'phone'),
  isKey: false,
  version: 1,
  sampleOf: null,
  unitId: null,
  includedOn: day('2026-01-01'),
  ...wish,
  needs: needs.map((need) => entryNeed(need)),
  details: { ...NO_DETAILS, ...details },
})

export const basis = (until: string | null): Basis => ({
  kind: 'normative',
  title: 'О приёме',
  number: '5',
  on: null,
  until,
  who: '',
  link: '',
})

export const facts = (entries: readonly FullEntry[], more: Partial<FindingFacts> = {}): FindingFacts => ({
  today: TODAY,
  written: { day: (date) => dayOf(date, more.today ?? TODAY), counted },
  entries,
  since: new Map(entries.map(({ touchpointId }) => [touchpointId, day('2026-01-01')])),
  silentMonths: 6,
  came: [],
  stillCame: [],
  passedOver: [],
  ...more,
})

export const wordsOf = (kind: FindingKind, given: FindingFacts) =>
  findingsOf(given)
    .filter((finding) => finding.kind === kind)
    .map(({ words }) => words.replaceAll('\u00a0', ' '))

export const came = (
  through: { touchpointId: string } | { channel: Channel; address: string },
  interactions = 1,
  lastOn = '2026-11-20',
): Came => ({
  ...through,
  interactions,
  answers: 0,
  lastOn: day(lastOn),
})
