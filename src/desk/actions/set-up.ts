import { nameBody } from '#identity'
import { done, type Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { hasAnswers } from '#surveys'
import { includeSample, removeSample } from '#touchpoints'
import type { RegisterWish } from '../rules/register-wish.ts'
import { allOrNothing } from '../store/all-or-nothing.ts'

interface SetUpWish {
  name: string
  genitive: string
  timeZone: string
  seen: number
  register: RegisterWish
}

/** The first decisions of a new body: its name, its clocks, and what its register begins with. */
export const setUp = (work: Work, wish: SetUpWish): Promise<Outcome<void>> =>
  allOrNothing(work, () => decide(work, wish))

async function decide(work: Work, { register, ...names }: SetUpWish): Promise<Outcome<void>> {
  const named = await nameBody(work, names)
  if ('refused' in named) return named
  if (register === 'sample') return includeSample(work)
  if (register === 'empty') return removeSample(work, (ids) => hasAnswers(work, ids))
  return done(undefined)
}
