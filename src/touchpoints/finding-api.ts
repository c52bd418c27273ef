import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { ANY_ROLE } from '#identity'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import { readCoverage } from './actions/read-coverage.ts'
import { readFindings } from './actions/read-findings.ts'
import { DIRECTIONS, directionSchema } from './terms/details.ts'
import { FINDING_KINDS, type FindingKind } from './terms/findings.ts'
import { channelSchema, needSchema } from './terms.ts'

const findingSchema = z.object({
  kind: z.enum(Object.keys(FINDING_KINDS) as [FindingKind, ...FindingKind[]]),
  clause: z.string(),
  words: z.string().describe('what was found'),
  why: z.string().describe('why it matters'),
  weight: z.number().describe('within its kind the largest comes first'),
  touchpointId: z.uuid().nullable(),
  process: z.string().nullable(),
  channel: channelSchema.nullable(),
  address: z.string().nullable(),
  need: needSchema.nullable(),
  direction: directionSchema.nullable().describe(Object.keys(DIRECTIONS).join(', ')),
  passedOver: z
    .object({ by: z.string().nullable(), on: z.iso.date(), reason: z.string() })
    .nullable()
    .describe('who included the entry in spite of it, when and why'),
})

const MOST = 200

/** What the register lacks, for programs. @clause M11 */
export const findingsJson: ApiRoute = {
  method: 'GET',
  path: '/api/v1/register/findings',
  may: token('register.read', ANY_ROLE),
  summary: 'What the register lacks, the most painful first',
  query: z.object({
    kind: z.enum(Object.keys(FINDING_KINDS) as [FindingKind, ...FindingKind[]]).optional(),
    cursor: z.coerce.number().int().min(0).optional().describe('`next` of the answer before'),
    limit: z.coerce.number().int().min(1).max(MOST).default(MOST),
  }),
  reply: z.object({ things: z.array(findingSchema), next: z.string().nullable() }),
  answer: async (work, { query }) => {
    const { kind, cursor = 0, limit } = query as { kind?: FindingKind; cursor?: number; limit: number }
    const findings = (await readFindings(work)).filter((finding) => !kind || finding.kind === kind)
    const things = findings.slice(cursor, cursor + limit).map(({ thing, acts, passedOver, ...finding }) => ({
      ...finding,
      why: FINDING_KINDS[finding.kind].why,
      touchpointId: thing.touchpointId ?? null,
      process: thing.process ?? null,
      channel: thing.channel ?? null,
      address: thing.address ?? null,
      need: thing.need ?? null,
      direction: thing.direction ?? null,
      passedOver: passedOver && { by: passedOver.by, on: passedOver.on, reason: passedOver.reason },
    }))
    return { things, next: cursor + limit < findings.length ? String(cursor + limit) : null }
  },
}

const MOST_MONTHS = 120
const EARLIEST = 2000

/** How much of what came the register covers, for programs. @clause M11 */
export const coverageJson: ApiRoute = {
  method: 'GET',
  path: '/api/v1/register/coverage',
  may: token('register.read', ANY_ROLE),
  summary: 'The share of interactions that the register covers, by month, each against the register at its end',
  query: z.object({
    from: z.iso.date().optional().describe('a day of the first month; left out: eleven months before the last'),
    to: z.iso.date().optional().describe('a day of the last month; left out: today'),
  }),
  reply: z.object({
    months: z.array(
      z.object({
        month: z.string().describe('2026-11'),
        all: z.int(),
        covered: z.int(),
        share: z.number().nullable().describe('null where nothing came, or where there was no register'),
      }),
    ),
  }),
  answer: async (work, { query }) => {
    const to = typeof query['to'] === 'string' ? Temporal.PlainDate.from(query['to']) : work.today
    const from =
      typeof query['from'] === 'string' ? Temporal.PlainDate.from(query['from']) : to.subtract({ months: 11 })
    if (from.year < EARLIEST)
      throw new Refused([{ field: 'from', why: `Журнал взаимодействий начинается не раньше ${EARLIEST} года` }])
    if (to.since(from, { largestUnit: 'months' }).months > MOST_MONTHS)
      throw new Refused([{ field: 'from', why: 'Период длиннее десяти лет. Возьмите короче' }])
    const months = await readCoverage(work, from, to)
    return {
      months: months.map(({ month, all, covered, hasRegister }) => ({
        month,
        all,
        covered,
        share: all > 0 && hasRegister ? covered / all : null,
      })),
    }
  },
}
