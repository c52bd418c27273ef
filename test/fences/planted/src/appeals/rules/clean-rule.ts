import { Temporal } from 'temporal-polyfill'
import type { ZodType } from 'zod'
import type { TouchpointsFact } from '#touchpoints'
import { wilson } from '#platform/figures/wilson.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { KINDS } from '../terms.ts'

/** It reads a day that it is given: the async word and Date.now() in a comment wake nobody. */
export const dueOn = (on: string, fact: TouchpointsFact, schema: ZodType, work: Work): Refusal[] => [
  { field: fact.id, why: `${Temporal.PlainDate.from(on)} ${wilson(1)} ${KINDS.options} ${schema} ${work} Math.random()` },
]
