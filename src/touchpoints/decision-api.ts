import { z } from 'zod'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import { checkAmendment } from './actions/check-amendment.ts'
import { includeAmendments } from './actions/include-amendments.ts'
import { seenAmendment } from './actions/read-decision.ts'
import { returnAmendment } from './actions/return-amendment.ts'
import { REGISTER_ACTS } from './rules/permissions.ts'
import { CHECKS, type Check, type Override, REMARK_FIELDS, type Remark, type RemarkField } from './terms/amendments.ts'

const params = z.object({ amendmentId: z.uuid() })
const check = z.enum(Object.keys(CHECKS) as [Check, ...Check[]])
const field = z.enum(Object.keys(REMARK_FIELDS) as [RemarkField, ...RemarkField[]])
const version = z.int().describe('the version that was read; of a newer one nothing is decided')
const id = (given: { params: Record<string, unknown> }) => String(given.params['amendmentId'])

/** Decisions for programs, with the permissions of the pages. @clause M5 */
export const decisionApi: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/v1/amendments/:amendmentId/check',
    may: token('amendment.see', REGISTER_ACTS['amendment.see']),
    summary: 'What the software has to say about an amendment',
    params,
    reply: z.object({
      version: z.int(),
      lines: z.array(
        z.object({
          check,
          verdict: z.enum(['fine', 'remark', 'blocks']),
          field,
          words: z.string(),
          standing: z
            .object({ touchpointId: z.uuid(), number: z.string(), name: z.string() })
            .optional()
            .describe('the entry that stands'),
        }),
      ),
    }),
    answer: async (work, given) => {
      const amendment = await seenAmendment(work, id(given))
      return { version: amendment.version, lines: await checkAmendment(work, amendment) }
    },
  },
  {
    method: 'POST',
    path: '/api/v1/amendments/:amendmentId/inclusion',
    may: token('amendment.include', REGISTER_ACTS['amendment.include']),
    summary: 'Includes an amendment in the register',
    params,
    sent: z.object({
      overrides: z
        .array(z.object({ check, reason: z.string().trim().min(1).max(500) }))
        .default([])
        .describe('why remarks of the check are passed over'),
      version,
    }),
    reply: z.object({ touchpointId: z.uuid().describe('the entry that it is about') }),
    answer: async (work, given) => {
      const amendment = await seenAmendment(work, id(given))
      const { overrides, version: seen } = given.sent as { overrides: Override[]; version: number }
      const outcome = await includeAmendments(work, [amendment.id], overrides, new Map([[amendment.id, seen]]))
      if ('refused' in outcome) throw new Refused(outcome.refused)
      return { touchpointId: outcome.done.touchpointIds.get(amendment.id) }
    },
  },
  {
    method: 'POST',
    path: '/api/v1/amendments/:amendmentId/return',
    may: token('amendment.return', REGISTER_ACTS['amendment.return']),
    summary: 'Returns an amendment with remarks',
    params,
    sent: z.object({
      words: z.string().max(2000).default(''),
      remarks: z.array(z.object({ field, why: z.string().max(2000) })).default([]),
      version,
    }),
    reply: z.object({ returned: z.literal(true) }),
    answer: async (work, given) => {
      const amendment = await seenAmendment(work, id(given))
      const { words, remarks, version: seen } = given.sent as { words: string; remarks: Remark[]; version: number }
      const outcome = await returnAmendment(work, amendment.id, { words, remarks, seen })
      if ('refused' in outcome) throw new Refused(outcome.refused)
      return { returned: true }
    },
  },
]
