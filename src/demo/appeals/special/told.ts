import type { Regime } from '#appeals'
import type { Came } from '../came.ts'
import type { Told } from '../ordinary.ts'
import { approve, assign, draft, register, type Step, send, step, submit } from '../steps.ts'
import { writerCalled } from '../writers.ts'

export const FARMING = '0003.0009.0098'
export const LAND = '0003.0011.0123'

/** An appeal by post, unless it is told otherwise. */
export const told = (
  key: string,
  [ago, hour]: readonly [number, number],
  came: Partial<Came> & Pick<Came, 'words'>,
  ...steps: readonly Step[]
): Told => {
  const way = came.way ?? 'post'
  const by = way === 'site' ? 'citizen' : way === 'oral' ? 'head' : 'clerk'
  return {
    ...{ ago, hour, by, minute: 5, steps },
    came: {
      ...{ way, channel: 'post', regime: '59-fz', kind: 'application', topic: FARMING, answerBy: 'status' },
      ...{ writer: writerCalled('Пырейкин'), isRegistered: way !== 'site' },
      ...came,
      key,
    },
  }
}
export const onSite = (regime: Regime): Partial<Came> => ({ way: 'site', channel: 'site', regime })

export const toClerk = step(1, 'clerk', assign('clerk', 'appeals'))
export const toSupport = step(1, 'clerk', assign('support', 'support'))
export const fromSite = (regime: Regime) => step(1, 'clerk', register(regime), assign('clerk', 'appeals'))
export const signed = (day: number, words: string): Step[] => [
  step(day, 'clerk', draft(words, 'measures-taken'), submit),
  step(day + 1, 'head', approve),
  step(day + 2, 'clerk', send('status')),
]
export const atOnce = (words: string) =>
  step(0, 'clerk', assign('clerk', 'appeals'), draft(words, 'explained'), send('status'))
