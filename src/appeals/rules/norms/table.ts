import type { Temporal } from 'temporal-polyfill'
import type { BodyNorm, NormKind, TermNorm } from '../../terms/norms.ts'
import { topicOf } from '../../terms/norms.ts'
import type { Regime } from '../../terms.ts'
import { bodyNormOn } from './in-force.ts'
import { LAW_NORMS, type LawNorm } from './law.ts'

/** One term as it is in force, beside what the law gives. */
export interface NormLine {
  topic: string
  regime: Regime
  kind: NormKind
  law: LawNorm
  /** What holds today. */
  holds: TermNorm
  /** Since when, where the body has set it. */
  ownSince: string | null
}

/** Every term of every regime on a day, in the sequence of the regimes. @clause K2.4 */
export const normLines = (norms: readonly BodyNorm[], day: Temporal.PlainDate): NormLine[] =>
  LAW_NORMS.map((law) => {
    const topic = topicOf(law.regime, law.kind)
    const own = bodyNormOn(norms, topic, day)
    const holds = own ? { ...(own.value as Pick<TermNorm, 'term' | 'roll'>), clause: own.clause } : law
    return { topic, regime: law.regime, kind: law.kind, law, holds, ownSince: own?.since ?? null }
  })
