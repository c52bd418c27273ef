import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { DATED_MARKS, type DatedMark, REGIMES, type Regime } from '../terms.ts'
import { ROLLS, type Roll, type Term } from './norms.ts'

const keysOf = <K extends string>(list: Readonly<Record<K, unknown>>) => Object.keys(list) as [K, ...K[]]

/** What a program asks to explain: a regime of the body, or a term by itself. Which goes with which stands in the rule. */
export const explainSchema = z.strictObject({
  receivedAt: z.string().max(40).describe('ISO 8601: 2026-12-02T18:40:00+03:00; without an offset it is local time'),
  regime: z.enum(keysOf(REGIMES)).optional().describe("counts in the body's zone and hours"),
  marks: z
    .array(z.enum(DATED_MARKS))
    .max(DATED_MARKS.length)
    .optional()
    .describe('of a regime: migration or media, which bring terms of their own'),
  term: z
    .strictObject({
      days: z.int().min(1).max(3650).optional(),
      hours: z.number().positive().max(8760).optional(),
      kind: z.enum(['calendar', 'working', 'clock']).optional(),
    })
    .optional()
    .describe('a bare term: days of kind calendar or working, or hours of kind clock or working'),
  roll: z.enum(keysOf(ROLLS)).optional().describe('for a bare term in days; none where it is not given'),
  zone: z.string().max(60).optional().describe('for a bare term: Asia/Magadan; else the offset of receivedAt counts'),
})

export type AskedDeadline = z.infer<typeof explainSchema>

export const explainedSchema = z.object({
  dueOn: z.string().describe('the date the body works to'),
  legalOn: z.string().describe('the last day before it is moved to a working day'),
  dueAt: z.string().describe('overdue means after this moment'),
  provisional: z.boolean().describe('a year in between has no calendar yet'),
  steps: z.array(z.object({ on: z.string(), text: z.string(), clause: z.string() })),
})

/** The same, read: what the engine takes. */
export type ReadDeadline =
  | { regime: Regime; receivedAt: Temporal.Instant; marks?: readonly DatedMark[] | undefined }
  | { received: Temporal.ZonedDateTime; term: Term; roll: Roll }
