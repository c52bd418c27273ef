import type { Temporal } from 'temporal-polyfill'
import type { Chain } from './chain.ts'

export type ActKind = 'decided' | 'declined' | 'completed' | 'effect' | 'released'

export interface LastAct {
  kind: ActKind
  at: Temporal.Instant
  by: string
}

/** The last act on a problem: told to whoever wanted to act at the same time. */
export function lastActOn({ measures, declining, wordsBack }: Chain): LastAct | undefined {
  const acts: LastAct[] = [
    ...measures.flatMap(({ decidedAt, decidedBy, completion, effects }): LastAct[] => [
      { kind: 'decided', at: decidedAt, by: decidedBy },
      ...(completion ? [{ kind: 'completed' as const, at: completion.saidAt, by: completion.saidBy }] : []),
      ...effects.map(({ saidAt, saidBy }) => ({ kind: 'effect' as const, at: saidAt, by: saidBy })),
    ]),
    ...(declining ? [{ kind: 'declined' as const, at: declining.declinedAt, by: declining.declinedBy }] : []),
    ...wordsBack.map(({ releasedAt, releasedBy }) => ({ kind: 'released' as const, at: releasedAt, by: releasedBy })),
  ]
  return acts.sort((one, other) => (one.at.epochNanoseconds < other.at.epochNanoseconds ? -1 : 1)).at(-1)
}
