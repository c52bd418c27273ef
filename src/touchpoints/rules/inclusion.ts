import type { Temporal } from 'temporal-polyfill'
import type { Outcome, Refusal } from '#platform/outcome.ts'
import { done, refuse } from '#platform/outcome.ts'
import { type Amendment, CHECKS, type CheckLine, type Override } from '../terms/amendments.ts'
import type { Kind } from '../terms.ts'
import { checkLines, otherWay } from './check-list.ts'
import type { CheckFacts } from './checks/facts.ts'
import { processNameOf } from './checks/standing.ts'
import { effectOf, type Inclusion, NOTHING_YET, type Placement } from './effects.ts'
import { kindsIn, type StandingRegister } from './standing-register.ts'

/** What one decision is held against. */
export interface DecisionFacts {
  /** As it stands before the decision; it follows what the decision does. */
  register: StandingRegister
  placement: Placement
  ownAllowed: boolean
  today: Temporal.PlainDate
  isOwn: (amendment: Amendment) => boolean
  /** One reason for all remarks of a kind. */
  overrides: readonly Override[]
  newId: () => string
  /** Hears what was found of each, in turn; of none after those that are too many to tell. */
  onChecked?: (amendment: Amendment, lines: readonly CheckLine[]) => void
}

/** A person reads no more at once; the rest is told when these are mended. */
const MOST_TOLD = 50
const NONE: ReadonlySet<Kind> = new Set()

/**
 * One decision about one amendment or a whole import: all or nothing. Each is checked against the register as those before it
 * have left it, so that two rows of one file that repeat each other are found; whether a process keeps both ways is asked of
 * what stands in the end. What blocks refuses all; a remark needs a reason, which is kept with the version.
 *
 * @clause M5, M12
 */
export function inclusionOf(amendments: readonly Amendment[], facts: DecisionFacts): Outcome<Inclusion> {
  const { register } = facts
  const inclusion = NOTHING_YET()
  const refusals: Refusal[] = []
  const checked: { amendment: Amendment; lines: CheckLine[]; process: string }[] = []
  for (const amendment of amendments) {
    if (refusals.length >= MOST_TOLD) break
    const before = checkFacts(facts, amendment)
    const lines = checkLines({ ...before, kinds: NONE }).filter(({ check }) => check !== 'other-way')
    const blocking = lines.filter(({ verdict }) => verdict === 'blocks')
    refusals.push(...blocking.map((line) => refusalOf(line, amendments.length > 1 ? amendment : null)))
    checked.push({ amendment, lines, process: processNameOf(before) })
    if (blocking.length === 0) effectOf(amendment, { ...facts, inclusion })
  }
  const kindsOf = kindsAfter(register)
  const passedOver = new Map<string, Override[]>()
  const untold = new Set<CheckLine['check']>()
  for (const { amendment, lines, process } of checked) {
    const way = otherWay(checkFacts(facts, amendment), kindsOf(process))
    facts.onChecked?.(amendment, [...lines, way])
    const remarks = [...lines, way].filter(({ verdict }) => verdict === 'remark')
    passedOver.set(amendment.id, overridesOf(remarks, facts.overrides))
    for (const { check } of remarks) if (!isReasoned(check, facts.overrides)) untold.add(check)
  }
  refusals.push(...[...untold].map(unreasoned))
  if (refusals.length > 0) return refuse(...refusals)
  const versions = inclusion.versions.map((version) => ({
    ...version,
    overrides: passedOver.get(version.amendmentId) ?? [],
  }))
  return done({ ...inclusion, versions })
}

const checkFacts = ({ register, ownAllowed, today, isOwn }: DecisionFacts, amendment: Amendment): CheckFacts => ({
  amendment,
  register,
  ownAllowed,
  today,
  own: isOwn(amendment),
})

/** Asked once a process: ten thousand rows may be of one. */
function kindsAfter(register: StandingRegister): (process: string) => ReadonlySet<Kind> {
  const known = new Map<string, ReadonlySet<Kind>>()
  return (process) => {
    const kinds = known.get(process) ?? kindsIn(register, process)
    known.set(process, kinds)
    return kinds
  }
}

const isReasoned = (check: CheckLine['check'], overrides: readonly Override[]) =>
  overrides.some((one) => one.check === check && one.reason.trim() !== '')

const overridesOf = (remarks: readonly CheckLine[], overrides: readonly Override[]): Override[] =>
  overrides
    .filter(({ check, reason }) => reason.trim() !== '' && remarks.some((remark) => remark.check === check))
    .map(({ check, reason }) => ({ check, reason: reason.trim() }))

const refusalOf = ({ field, words }: CheckLine, of: Amendment | null): Refusal => ({
  field,
  why: of ? `П-${of.number}: ${words}` : words,
})

/** A remark that is passed over without a word. @clause M5 */
export const unreasoned = (check: CheckLine['check']): Refusal => ({
  field: overrideField(check),
  why: `Напишите, почему включаете при замечании «${CHECKS[check]}»`,
})

/** The name of the field that holds the reason. */
export const overrideField = (check: CheckLine['check']): string => `overrides.${check}`
