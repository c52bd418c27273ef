import { z } from 'zod'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute, Given } from '#platform/http/routes.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { makeAmendment } from './actions/make-amendment.ts'
import { seenAmendment } from './actions/read-decision.ts'
import { saveDraft } from './actions/save-draft.ts'
import { submitAmendment } from './actions/submit-amendment.ts'
import { withdrawAmendment } from './actions/withdraw-amendment.ts'
import { amendmentJson, amendmentSchema, deedSchema, stateSchema } from './amendment-json.ts'
import { REGISTER_ACTS, type RegisterAct } from './rules/permissions.ts'
import { stateOf } from './rules/states.ts'
import { listAmendments } from './store/amendments.ts'
import { lastReturn } from './store/drafts.ts'
import { basisSchema, contentSchema } from './terms/details.ts'
import type { DraftWords } from './terms/draft-words.ts'
import { byOf } from './who-acts.ts'

const PATH = '/api/v1/amendments'
const may = (act: RegisterAct) => token(act, REGISTER_ACTS[act])
const params = z.object({ amendmentId: z.uuid() })
const idIn = (given: Given): string => (given.params as z.output<typeof params>).amendmentId
const text = z.string().trim().max(4_000)

const words = z.object({
  content: contentSchema
    .optional()
    .describe('for deeds include and change; without it a change begins with what stands'),
  reason: text.default('').describe('why; asked of every deed but include'),
  grounds: basisSchema.nullable().default(null).describe('the document or directive by which this is done'),
  successorId: z
    .uuid()
    .nullable()
    .default(null)
    .describe('exclude: where people turn now; merge: the entry that stays'),
  turnTo: text.default('').describe('exclude: where people turn now, in the words of the body'),
  unitId: z.uuid().nullable().optional().describe('the unit that it is of; without it, that of the entry'),
})

const making = words.extend({
  deed: deedSchema,
  touchpointId: z.uuid().nullable().default(null).describe('the entry that it is about; none for include'),
  submit: z.boolean().default(false).describe('submitted at once; if it cannot be, nothing is made'),
})

const changing = words.extend({ version: z.int().describe('as it was read') })

/** As far as the database counts. */
const MOST_NUMBER = 2 ** 31 - 1

const asking = z.object({
  state: stateSchema.optional(),
  deed: deedSchema.optional(),
  unit: z.uuid().optional(),
  cursor: z.coerce.number().int().min(1).max(MOST_NUMBER).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** Amendments for programs: the same acts as on the pages, with the same permissions. @clause M6 */
export const amendmentApi = (): ApiRoute[] => [
  {
    method: 'GET',
    path: PATH,
    may: may('amendment.see'),
    summary: 'Amendments, the newest first',
    query: asking,
    reply: z.object({ things: z.array(amendmentSchema), next: z.string().nullable() }),
    answer: async (work, { query }) => listPage(work, query as z.output<typeof asking>),
  },
  {
    method: 'POST',
    path: PATH,
    may: may('amendment.make'),
    summary: 'Begins an amendment, and submits it where that is asked',
    sent: making,
    reply: amendmentSchema,
    made: 'the amendment',
    answer: async (work, { sent }) => make(work, sent as z.output<typeof making>),
  },
  {
    method: 'GET',
    path: `${PATH}/:amendmentId`,
    may: may('amendment.see'),
    summary: 'One amendment',
    params,
    reply: amendmentSchema,
    answer: async (work, given) => oneJson(work, idIn(given)),
  },
  {
    method: 'PUT',
    path: `${PATH}/:amendmentId`,
    may: may('amendment.change'),
    summary: 'Writes a draft, or a returned amendment, anew',
    params,
    sent: changing,
    reply: amendmentSchema,
    answer: async (work, given) => {
      const amendment = await seenAmendment(work, idIn(given))
      const { version: seen, ...sent } = given.sent as z.output<typeof changing>
      const { content = amendment.content, unitId = amendment.unitId, ...rest } = sent
      await orRefused(saveDraft(work, amendment.id, { seen, words: { ...rest, content, unitId } }))
      return oneJson(work, amendment.id)
    },
  },
  {
    method: 'POST',
    path: `${PATH}/:amendmentId/submission`,
    may: may('amendment.submit'),
    summary: 'Submits an amendment to the registrar',
    params,
    reply: amendmentSchema,
    answer: async (work, given) => {
      await submitAsItIs(work, idIn(given))
      return oneJson(work, idIn(given))
    },
  },
  {
    method: 'POST',
    path: `${PATH}/:amendmentId/withdrawal`,
    may: may('amendment.withdraw'),
    summary: 'Takes an amendment back that is not decided yet',
    params,
    reply: amendmentSchema,
    answer: async (work, given) => {
      const { id } = await seenAmendment(work, idIn(given))
      await orRefused(withdrawAmendment(work, id))
      return oneJson(work, id)
    },
  },
]

async function listPage(work: Work, { state, deed, unit, cursor, limit }: z.output<typeof asking>) {
  const by = await byOf(work)
  const proposes = by.roles.includes('unit-editor')
  const seesAll = by.roles.includes('registrar') || (proposes && by.kind === 'token')
  const found = await listAmendments(work, {
    ...(state ? { state } : {}),
    ...(deed ? { deed } : {}),
    ...(unit ? { unitId: unit } : {}),
    ...(cursor ? { below: cursor } : {}),
    ...(seesAll ? {} : { visibleTo: proposes ? { unitId: by.unitId } : ('nobody' as const) }),
    most: limit + 1,
  })
  const things = found.slice(0, limit)
  return {
    things: things.map((amendment) => amendmentJson(amendment)),
    next: found.length > limit ? String(things.at(-1)?.number) : null,
  }
}

async function make(work: Work, { submit, deed, touchpointId, content, unitId, ...rest }: z.output<typeof making>) {
  const wish = {
    deed,
    touchpointId,
    ...(content ? { content } : {}),
    ...(unitId === undefined ? {} : { unitId }),
    ...rest,
  }
  const id = await orRefused(makeAmendment(work, wish))
  if (submit) await submitAsItIs(work, id)
  return oneJson(work, id)
}

async function submitAsItIs(work: Work, id: string): Promise<void> {
  const amendment = await seenAmendment(work, id)
  const { content, reason, grounds, successorId, turnTo, unitId } = amendment
  const standing: DraftWords = { content, reason, grounds, successorId, turnTo, unitId }
  await orRefused(submitAmendment(work, id, { seen: amendment.version, words: standing }))
}

async function oneJson(work: Work, id: string) {
  const amendment = await seenAmendment(work, id)
  const round = stateOf(amendment) === 'returned' ? await lastReturn(work, id) : undefined
  return amendmentJson(amendment, round?.remarks)
}

/** A program's act is done whole or not at all: whatever was written on the way goes. @throws Refused */
async function orRefused<T>(acting: Promise<Outcome<T>>): Promise<T> {
  const outcome = await acting
  if ('refused' in outcome) throw new Refused(outcome.refused)
  return outcome.done
}
