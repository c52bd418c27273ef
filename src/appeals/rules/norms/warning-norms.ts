import type { Temporal } from 'temporal-polyfill'
import { type BodyNorm, type WarningNorm, warningTopicOf } from '../../terms/norms.ts'
import { REGIMES, type Regime } from '../../terms.ts'
import { bodyNormOn } from './in-force.ts'

const OURS = 'Предложено продуктом'

/** Of a term of thirty days; by hours where the body gives one in hours. */
const BY_DAYS: WarningNorm = { days: [10, 20, 25, 28], draftBy: 20, before: 1, hours: [1] }

const OF_REGIME: Partial<Record<Regime, WarningNorm>> = {
  // Fifteen working days are three weeks, five are one.
  '210-fz': { ...BY_DAYS, days: [10, 15, 19], draftBy: 15 },
  '210-fz-refusal': { ...BY_DAYS, days: [3, 5], draftBy: 4 },
  'social-official': { ...BY_DAYS, days: [], draftBy: null },
  'social-comment': { ...BY_DAYS, days: [], draftBy: null },
  'social-mention': { ...BY_DAYS, days: [], draftBy: null },
}

/** When somebody is told of the dates of a regime, and since when the body has it so. */
export interface WarningLine {
  regime: Regime
  topic: string
  holds: WarningNorm
  clause: string
  /** What the product proposes; no law fixes it. */
  proposed: WarningNorm
  ownSince: string | null
}

/** Control points within the body that are in force on a day: no law fixes them, so a body sets its own. @clause M18b */
export function warningNormOn(norms: readonly BodyNorm[], regime: Regime, day: Temporal.PlainDate): WarningLine {
  const topic = warningTopicOf(regime)
  const proposed = OF_REGIME[regime] ?? BY_DAYS
  const own = bodyNormOn(norms, topic, day)
  return own
    ? { regime, topic, holds: own.value as WarningNorm, clause: own.clause, proposed, ownSince: own.since }
    : { regime, topic, holds: proposed, clause: OURS, proposed, ownSince: null }
}

/** Warnings of every regime on a day. @clause M18b */
export const warningLines = (norms: readonly BodyNorm[], day: Temporal.PlainDate): WarningLine[] =>
  (Object.keys(REGIMES) as Regime[]).map((regime) => warningNormOn(norms, regime, day))
