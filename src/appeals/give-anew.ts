import { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { deadlineFacts } from './actions/deadline-facts.ts'
import type { Term } from './rules/acting/lateness.ts'
import { appliedNorm } from './rules/deadlines/applied-norm.ts'
import { deadlinesOf } from './rules/deadlines/deadlines-of.ts'
import type { AboutDeadlines } from './rules/deadlines/facts.ts'
import { LAW_NORMS } from './rules/norms/law.ts'
import { giveDeadlines } from './store/give-deadlines.ts'
import { pausesOf } from './store/pauses.ts'
import type { DeadlineRow } from './store/tables.ts'
import { extendedBy } from './store/terms-kept.ts'
import type { Appeal } from './terms/appeal.ts'
import type { NormKind } from './terms/norms.ts'
import type { DeadlineKind, Regime } from './terms.ts'

/** What the dates of an appeal follow from today; by the norms of its own day, for those alone are asked. @clause M15c */
async function aboutDates(work: Work, appeal: Appeal, change: Partial<AboutDeadlines> = {}): Promise<AboutDeadlines> {
  const days = await extendedBy(work, appeal.id)
  return {
    regime: appeal.regime,
    marks: appeal.marks,
    receivedAt: appeal.receivedAt,
    registeredAt: appeal.registeredAt,
    pauses: await pausesOf(work, appeal.id),
    ...(days > 0 ? { extension: { days } } : {}),
    ...change,
  }
}

/** What its dates would be if they were given now; nothing is written. @clause M15c */
export const reckonAnew = async (work: Work, appeal: Appeal) =>
  deadlinesOf(await deadlineFacts(work), await aboutDates(work, appeal))

/** Gives the dates anew after something that moves them; those of other kinds stay as they were given. @clause M15c */
export async function giveAnew(
  work: Work,
  appeal: Appeal,
  {
    because,
    kinds,
    change = {},
  }: { because: DeadlineRow['because']; kinds: readonly DeadlineKind[]; change?: Partial<AboutDeadlines> },
) {
  const given = deadlinesOf(await deadlineFacts(work), await aboutDates(work, appeal, change))
  await giveDeadlines(
    work,
    appeal.id,
    because,
    Object.fromEntries(kinds.flatMap((kind) => (given[kind] ? [[kind, given[kind]]] : []))),
  )
  return given
}

/**
 * A term that an act must keep, by the body's norms and by the law alone. A special norm that was not read warns; the usual one,
 * which was, still forbids once it has passed.
 */
export async function termOf(work: Work, appeal: Appeal, kind: DeadlineKind): Promise<Term> {
  const facts = await deadlineFacts(work)
  const about = await aboutDates(work, appeal)
  const given = deadlinesOf(facts, about)[kind]
  const usual = deadlinesOf({ ...facts, norms: [] }, { ...about, marks: [] })[kind]
  const isPast = usual !== undefined && Temporal.Instant.compare(usual.dueAt, work.now) < 0
  const applied = appliedNorm(kind, facts, about, appeal.receivedOn)
  const { clause, isConfirmed } = sourceOf(appeal.regime, isPast ? kind : (applied?.kind ?? kind))
  return { dueAt: given?.dueAt, lawDueAt: usual?.dueAt, clause, isConfirmed }
}

/** The day by which the client must be told, and what wants it. @clause K1.3, M15c */
export const byTerm = ({ body }: Work, { dueAt, clause }: Term) => ({
  dueOn: dueAt?.toZonedDateTimeISO(body.timeZone).toPlainDate(),
  clause,
})

/** What gives a term, and whether its text was read. */
function sourceOf(regime: Regime, kind: NormKind): { clause: string; isConfirmed: boolean } {
  const norm = LAW_NORMS.find((law) => law.regime === regime && law.kind === kind)
  return { clause: norm?.isLaw ? norm.clause : '', isConfirmed: norm?.isLaw === true && norm.isConfirmed }
}
