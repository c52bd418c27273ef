import type { Draw } from '#platform/html/frame.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Filled } from './citizen-entry.ts'
import type { Entry } from './known-entries.ts'
import { StepPage } from './pages/citizen/step.tsx'
import { stepsOf } from './rules/steps.ts'

export interface Shown {
  place: number
  refused?: readonly Refusal[]
  isOpening?: boolean
}

/** A step of an entry's survey as it is filled in by now. */
export const stepPage = (
  { code, edition, touchpoint }: Entry,
  { formId, typed, steps }: Filled,
  shown: Shown,
): Draw => {
  const isLast = shown.place === stepsOf(edition.questions).length
  return (frame) => StepPage({ frame, entry: `/e/${code}`, touchpoint, steps, isLast, formId, typed, ...shown })
}
