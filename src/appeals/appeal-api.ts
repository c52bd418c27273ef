import { resolve } from 'node:path'
import { z } from 'zod'
import { filesFolder } from '#platform/files/content.ts'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { AnyApi, ApiRoute, FileApiRoute } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { done } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { readAppealView } from './actions/read-appeal-view.ts'
import { answersJson } from './answer-api.ts'
import { madeJson, statusUrl } from './appeal-json.ts'
import { type AppealMade, type AppealSent, appealMadeSchema, appealSentSchema } from './appeal-schema.ts'
import { appealViewJson } from './appeal-view-json.ts'
import { appealViewSchema } from './appeal-view-schema.ts'
import { codeOf } from './codes.ts'
import { fileOf } from './file-answer.ts'
import { seenAppeal } from './hold-appeal.ts'
import type { FileOwner } from './keep-files.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import { answersOf } from './store/answers.ts'
import { messagesOf } from './store/messages.ts'
import { pausesOf } from './store/pauses.ts'
import { takeSent } from './take-sent.ts'
import { FILE_TYPES } from './terms/files.ts'

/** Other systems hand over what they have gathered, one by one. */
const TAKEN_A_MINUTE = 120_000

/** Appeals that programs bring and read. @clause K2.4, M18b */
export const appealApi = (parts: SliceParts): readonly AnyApi[] => [
  takeRoute(parts),
  readRoute(parts),
  fileRoute(parts),
]

function takeRoute({ config, secrets }: SliceParts): ApiRoute {
  const parts = { config, secrets, filesFolder: filesFolder(resolve(config.OTKLIK_DATA)) }
  const together = async (work: Work, given: readonly { sent: unknown }[]) => {
    const all = given.map(({ sent }) => sent as AppealSent)
    const outcomes = await takeSent(work, parts, all)
    return outcomes.map((one) => ('refused' in one ? one : done(madeJson(config.publicUrl, one.done))))
  }
  return {
    method: 'POST',
    path: '/api/v1/appeals',
    may: token('appeal.take-in', APPEAL_ACTS['appeal.take-in']),
    perMinute: TAKEN_A_MINUTE,
    summary: 'Take an appeal in: its number, dates and the code of its status page',
    sent: appealSentSchema,
    made: 'taken in, or taken in before: `before` tells',
    reply: appealMadeSchema,
    together,
    answer: async (work, given) => {
      const [outcome] = await together(work, [given])
      if (!outcome || 'refused' in outcome) throw new Refused(outcome?.refused ?? [])
      return outcome.done
    },
    unkept: {
      without: (reply) => ({ ...(reply as AppealMade), ...((reply as AppealMade).code === null ? {} : UNTOLD) }),
      again: async (work, kept) => {
        const made = kept as AppealMade
        const { formHash } = await seenAppeal(work, made.id)
        if (made.code === null || !formHash) return made
        const code = codeOf(secrets, formHash)
        return { ...made, code, statusUrl: statusUrl(config.publicUrl, code) }
      },
    },
  }
}

/** In the place of a code: it is stored nowhere. */
const UNTOLD = { code: '', statusUrl: '' }

const readRoute = ({ config: { publicUrl } }: SliceParts): ApiRoute => ({
  method: 'GET',
  path: '/api/v1/appeals/:appealId',
  may: token('appeal.see', APPEAL_ACTS['appeal.see']),
  summary: 'An appeal as its page on the desk shows it: its line of time, dates with reasons, words, files, answers',
  params: z.object({ appealId: z.uuid() }),
  reply: appealViewSchema,
  answer: async (work, { params }) => {
    const view = await readAppealView(work, String(params['appealId']))
    const { id } = view.appeal
    const { answers } = await answersJson(work, publicUrl, id)
    return appealViewJson(view, { publicUrl, answers, pauses: await pausesOf(work, id) })
  },
})

/** What people and programs attach is one of these by its bytes; some are more than one name for it. */
const MEDIA = [...new Set(Object.values(FILE_TYPES).map(({ media }) => media))]

const fileRoute = ({ config }: SliceParts): FileApiRoute => ({
  method: 'GET',
  path: '/api/v1/appeals/:appealId/files/:hash',
  may: token('appeal.see', APPEAL_ACTS['appeal.see']),
  summary: 'A file of the appeal, of its correspondence or of an answer; held ones are 409',
  params: z.object({ appealId: z.uuid(), hash: z.string() }),
  gives: MEDIA,
  file: async (work, { params }) => {
    const { id } = await seenAppeal(work, String(params['appealId']))
    const folder = filesFolder(resolve(config.OTKLIK_DATA))
    const owners: FileOwner[] = [
      { ownerKind: 'appeal', ownerId: id },
      ...(await messagesOf(work, id)).map((one) => ({ ownerKind: 'appeal-message', ownerId: one.id }) as const),
      ...(await answersOf(work, id)).map((one) => ({ ownerKind: 'appeal-answer', ownerId: one.id }) as const),
    ]
    return fileOf(work, folder, owners, String(params['hash']))
  },
})
