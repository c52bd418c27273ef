import { z } from 'zod'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import { readSatisfaction } from './actions/read-satisfaction.ts'
import { askedIn } from './asked-in.ts'
import type { Line } from './rules/satisfaction.ts'
import { FIGURES_READERS } from './terms.ts'

const share = z.number().min(0).max(1)

const lineSchema = z.object({
  answers: z.int().describe('marks 1 to 5'),
  hardToSay: z.int().describe('found it hard to say; not among the answers'),
  reliability: z
    .enum(['few', 'hint', 'firm'])
    .describe('few: no share, it would be chance; hint: to be taken with care'),
  satisfied: z.object({ share, low: share, high: share }).optional().describe('marks 4 and 5, 95 % Wilson interval'),
  mean: z.number().min(1).max(5).optional(),
  change: z
    .object({
      says: z.enum(['rose', 'fell', 'none', 'incomparable']).describe('none: it may have come by chance'),
      difference: z.number().optional(),
      low: z.number().optional(),
      high: z.number().optional(),
    })
    .optional()
    .describe("the share less that of the period before, with Newcombe's 95 % interval"),
})

const named = z.array(
  lineSchema.extend({
    key: z.string().describe('the id; empty for what the register does not lead to any more'),
    name: z.string().optional(),
  }),
)

const satisfactionSchema = z
  .object({
    body: z.object({ code: z.string(), name: z.string() }),
    asOf: z.iso.date().describe('the local date of the body'),
    period: z.string().describe('2026-11, 2026-q4 or all'),
    before: z.string().optional().describe('the period that changes are reckoned from'),
    all: lineSchema,
    months: named.describe('the year up to the end of the period'),
    parameters: named,
    processes: named.optional(),
    touchpoints: named.optional(),
    channels: named.optional(),
  })
  .describe('the figures of the page «Что говорят клиенты»')

const query = z.object({
  period: z.string().max(20).optional().describe('2026-11, 2026-q4 or all; unset: the current quarter'),
  process: z.string().max(100).optional().describe('the id of a process of the register'),
  touchpoint: z.string().max(100).optional().describe('the id of a touchpoint'),
  channel: z.string().max(100).optional().describe('of process, touchpoint and channel at most two at once'),
})

/** Satisfaction for programs: the same figures through the same gate. @clause K3.1 */
export const satisfactionJson: ApiRoute = {
  method: 'GET',
  path: '/api/v1/satisfaction',
  may: token('figures.read', FIGURES_READERS),
  summary: 'How content clients are: overall and by month, question, process, touchpoint and channel',
  query,
  reply: satisfactionSchema,
  answer: async (work, given) => {
    const { satisfaction } = await readSatisfaction(work, askedIn(given.query))
    if ('refused' in satisfaction) throw new Refused(satisfaction.refused)
    const { cut, before, all, months, parameters, tables } = satisfaction.done
    const reply: z.input<typeof satisfactionSchema> = {
      body: { code: work.body.code, name: work.body.name },
      asOf: work.today.toString(),
      period: cut.period?.key ?? 'all',
      ...(before ? { before: before.key } : {}),
      all: lineJson(all),
      months: months.map(namedJson),
      parameters: parameters.map(namedJson),
      ...Object.fromEntries(Object.entries(tables).map(([kind, lines]) => [kind, lines.map(namedJson)])),
    }
    return reply
  },
}

const namedJson = (line: Line & { key: string; name?: string | undefined }) => ({
  key: line.key,
  ...(line.name === undefined ? {} : { name: line.name }),
  ...lineJson(line),
})

const lineJson = ({ figure, hardToSay, change }: Line): z.input<typeof lineSchema> => ({
  answers: figure.n,
  hardToSay,
  reliability: figure.says,
  ...('satisfied' in figure ? { satisfied: figure.satisfied, mean: figure.mean } : {}),
  ...(change ? { change } : {}),
})
