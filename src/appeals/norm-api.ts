import { z } from 'zod'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import { setNorm } from './actions/set-norm.ts'
import { normLines } from './rules/norms/table.ts'
import { warningLines } from './rules/norms/warning-norms.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import { listNorms } from './store/norms.ts'
import { type BodyNorm, NORM_KINDS, rollSchema, termSchema, warningNormSchema } from './terms/norms.ts'
import { REGIMES } from './terms.ts'

const PATH = '/api/v1/norms'
const keysOf = <K extends string>(list: Readonly<Record<K, unknown>>) => Object.keys(list) as [K, ...K[]]

const ownSchema = z.object({
  topic: z.string().max(60).describe('<regime>.<kind>, <regime>.warnings, or identification, hours, files, additions'),
  since: z.string().max(20).describe('the day it begins, today or later'),
  value: z
    .unknown()
    .describe(
      'of a term: {term, roll}; warnings: {days, draftBy, before, hours}; hours: {opens, closes, …}; identification: {way}; files, additions: limits',
    ),
  clause: z.string().max(1_000).describe('what it was set by'),
})

const replySchema = z.object({
  terms: z.array(
    z.object({
      topic: z.string(),
      regime: z.enum(keysOf(REGIMES)),
      kind: z.enum(keysOf(NORM_KINDS)),
      term: termSchema,
      roll: rollSchema,
      clause: z.string(),
      ownSince: z
        .string()
        .nullable()
        .describe('since when the body has set it; null for what the law or the product gives'),
      law: z.object({
        term: termSchema,
        roll: rollSchema,
        clause: z.string(),
        words: z.string(),
        isLaw: z.boolean().describe('a body may only be stricter'),
        isConfirmed: z.boolean().describe('false: a lawyer has not confirmed it'),
      }),
    }),
  ),
  warnings: z
    .array(
      z.object({
        topic: z.string(),
        regime: z.enum(keysOf(REGIMES)),
        ...warningNormSchema.shape,
        clause: z.string(),
        ownSince: z.string().nullable(),
      }),
    )
    .describe('when somebody is told of a date; no law fixes it'),
  own: z.array(ownSchema).describe('everything that the body has set, the earliest first'),
})

/** Norms for programs. */
export const normApi: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: PATH,
    may: token('norms.see', APPEAL_ACTS['norms.see']),
    summary: 'Terms by regime as they are in force today, beside the law, and what the body has set',
    reply: replySchema,
    answer: async (work) => {
      const norms = await listNorms(work)
      return {
        terms: normLines(norms, work.today).map(({ holds, law, ...line }) => ({
          ...line,
          term: holds.term,
          roll: holds.roll,
          clause: holds.clause,
          law,
        })),
        warnings: warningLines(norms, work.today).map(({ holds, topic, regime, clause, ownSince }) => ({
          ...{ topic, regime, clause, ownSince },
          ...holds,
        })),
        own: norms,
      }
    },
  },
  {
    method: 'POST',
    path: PATH,
    may: token('norms.change', APPEAL_ACTS['norms.change']),
    made: 'the norm',
    summary: 'Sets a norm of the body from a day on; dates already given do not move',
    sent: ownSchema,
    reply: ownSchema,
    answer: async (work, { sent }) => {
      const outcome = await setNorm(work, sent as BodyNorm)
      if ('refused' in outcome) throw new Refused(outcome.refused)
      return outcome.done
    },
  },
]
