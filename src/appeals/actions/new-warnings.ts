import { addWorkingDays } from '#platform/calendar/rules/calendar.ts'
import type { Work } from '#platform/work.ts'
import type { DeadlineFacts } from '../rules/deadlines/facts.ts'
import { SOON_WORKING_DAYS } from '../rules/desk/queues.ts'
import { warningLines } from '../rules/norms/warning-norms.ts'
import {
  hourWarningsOf,
  type Warnable,
  type Warning,
  type WarningKind,
  warningsOf,
} from '../rules/warnings/warnings.ts'
import { type Mark, markWarned, type WarnableRow, warnableDates } from '../store/warnings.ts'

/** What is to be told of one appeal, or of one errand. */
export interface ToTell {
  date: WarnableRow
  kinds: WarningKind[]
  escalates: boolean
}

/** What nobody has been told yet, by the body's norms of today; from here on it counts as told. @clause M16b, M18b */
export async function newWarnings(
  work: Work,
  { calendar, norms, zone }: DeadlineFacts,
  { isMorning, isAtWork }: { isMorning: boolean; isAtWork: boolean },
): Promise<ToTell[]> {
  const { now, today } = work
  const lines = new Map(warningLines(norms, today).map(({ regime, holds }) => [regime, holds]))
  const furthest = Math.max(...[...lines.values()].map(({ before }) => before))
  const until = addWorkingDays(calendar, today, furthest)
  const day = { now, today, calendar, soonOn: addWorkingDays(calendar, today, SOON_WORKING_DAYS) }
  const found = new Map<string, { date: WarnableRow; warning: Warning }>()
  for (const date of await warnableDates(work, { until, inHours: !isMorning })) {
    const norm = lines.get(date.regime)
    if (!norm) continue
    const warnable = warnableOf(date, zone)
    const warnings = [
      ...(isMorning ? warningsOf(warnable, day, norm) : []),
      ...(isAtWork ? hourWarningsOf(warnable, day, norm) : []),
    ]
    for (const warning of warnings) found.set(keyOf(markOf(warning)), { date, warning })
  }
  const fresh = await markWarned(
    work,
    [...found.values()].map(({ warning }) => markOf(warning)),
  )
  return together(fresh.flatMap((mark) => found.get(keyOf(mark)) ?? []))
}

const warnableOf = (date: WarnableRow, zone: string): Warnable => ({
  ...date,
  registeredOn: date.registeredAt?.toZonedDateTimeISO(zone).toPlainDate() ?? null,
})

function together(told: readonly { date: WarnableRow; warning: Warning }[]): ToTell[] {
  const byThing = new Map<string, ToTell>()
  for (const { date, warning } of told) {
    const before = byThing.get(warning.about)
    byThing.set(warning.about, {
      date,
      kinds: [...(before?.kinds ?? []), warning.kind],
      escalates: warning.escalates || before?.escalates === true,
    })
  }
  return [...byThing.values()]
}

const markOf = ({ about, kind, onDay }: Warning): Mark => ({ about, kind, onDay: onDay.toString() })

const keyOf = ({ about, kind, onDay }: Mark) => `${about} ${kind} ${onDay}`
