import { z } from 'zod'
import { WAYS_IN, type WayIn } from '#channels'
import { CONTOURS, type Contour, SEGMENTS, type Segment } from '#clients'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import { CHANNELS, DIRECTIONS, NEEDS } from '#touchpoints'
import { proposeSorting, type Unsorted } from './actions/propose-sorting.ts'
import { APPEAL_ACTS, whyNotPermitted } from './rules/permissions.ts'
import { APPEAL_KINDS, MARKS, REGIMES } from './terms.ts'

const keys = <K extends string>(list: Readonly<Record<K, unknown>>) => Object.keys(list) as [K, ...K[]]
const line = z.string().trim().max(500)

const sentSchema = z.object({
  words: z.string().max(200_000),
  author: z
    .object({
      kind: z.enum(['person', 'organisation']).default('person'),
      name: line.default(''),
      email: line.optional(),
      phone: line.optional(),
      address: line.optional(),
    })
    .prefault({}),
  way: z.enum(keys<WayIn>(WAYS_IN)),
  contour: z.enum(keys<Contour>(CONTOURS)).default('external'),
  identification: z.enum(['none', 'account', 'esia']).default('none'),
  channel: z.enum(keys(CHANNELS)).optional().describe('where it is not the way’s own'),
  social: z.enum(['official', 'comment', 'mention']).optional().describe('of a page of a social network'),
  segment: z.enum(keys<Segment>(SEGMENTS)).optional(),
  clientId: z.uuid().optional().describe('whose earlier appeals it is held beside'),
})

const replySchema = z
  .object({
    regime: z.enum(keys(REGIMES)),
    kind: z.enum(keys(APPEAL_KINDS)),
    direction: z.enum(keys(DIRECTIONS)),
    need: z.enum(keys(NEEDS)).nullable(),
    marks: z.array(z.enum(keys(MARKS))),
    looksLikeAppeal: z.boolean().describe('an appeal of 59-ФЗ by its nature, though its way in cannot bring one'),
    repeatsId: z.uuid().nullable().describe('the earlier appeal that it repeats or doubles'),
    touchpoints: z.array(z.uuid()).describe('best first'),
    topics: z.array(z.string()).describe('codes of the classifier, best first'),
    unitId: z.uuid().nullable().describe('who usually answers on the first of these topics'),
    reasons: z.array(
      z.object({
        of: z.enum(['regime', 'kind', 'direction', 'need', 'mark']),
        text: z.string().describe('in Russian: which words or facts led to it'),
        clause: z.string().nullable(),
      }),
    ),
  })
  .describe('how a message may be understood; a person decides')

/** What the rules make of a message; nothing is stored. */
export const sortingApi: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/api/v1/appeals/sorting',
    may: token('appeal.take-in', APPEAL_ACTS['appeal.take-in']),
    summary: 'How a message may be understood; nothing is stored',
    sent: sentSchema,
    reply: replySchema,
    answer: async (work, { sent }) => {
      const unsorted = sent as Unsorted
      const refusals = whyNotPermitted('appeal.take-in', work.by, { contour: unsorted.contour })
      if (refusals.length > 0) throw new Refused(refusals)
      const proposed = await proposeSorting(work, unsorted)
      const { sorting, toConfirm, reasons, looksLikeAppeal, repeatsId, touchpoints, topics, unitId } = proposed
      return {
        ...sorting,
        need: sorting.need ?? null,
        marks: [...sorting.marks, ...toConfirm],
        looksLikeAppeal,
        repeatsId: repeatsId ?? null,
        touchpoints,
        topics,
        unitId,
        reasons: reasons.map(({ of, text, clause }) => ({ of, text, clause: clause ?? null })),
      }
    },
  },
]
