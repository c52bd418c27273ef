import { resolve } from 'node:path'
import { z } from 'zod'
import { filesFolder as folderOf } from '#platform/files/content.ts'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { ActEdge } from './act-edge.ts'
import { doErrand, takeErrandBack } from './actions/do-errand.ts'
import { doVisit, takeVisitBack } from './actions/plan-visit.ts'
import { sendNotice } from './actions/send-notice.ts'
import { ACT_EDGES } from './acts/edges.ts'
import { ACTS_ON, needsVersion } from './rules/acting/table.ts'
import { APPEAL_ACTS, type AppealAct } from './rules/permissions.ts'
import { stateOf } from './rules/states.ts'
import { broughtFiles, type SentFiles, sentFilesSchema } from './sent-files.ts'
import { findAppeal } from './store/find-appeal.ts'

const may = (act: AppealAct) => token(act, APPEAL_ACTS[act])
const params = z.object({ appealId: z.uuid() })
const version = z.int().describe('as it was read: an act on an older one is refused')
const acted = z.object({
  appealId: z.uuid(),
  version: z.int().describe('for the next act'),
  state: z.string().describe('where the appeal stands now'),
  made: z.string().nullable().describe('the id of the errand or visit that it made'),
})

/** The acts of the desk for programs: the same words, the same refusals, the same permissions. @clause M18b */
export const actApi = (parts: SliceParts): ApiRoute[] => ACT_EDGES.map((edge) => routeOf(edge, parts))

function routeOf({ act, path, summary, words, deed, withFiles }: ActEdge, { config, secrets }: SliceParts): ApiRoute {
  const filesFolder = folderOf(resolve(config.OTKLIK_DATA))
  const typed = withFiles ? words.extend({ files: sentFilesSchema }) : words
  return {
    method: 'POST',
    path: `/api/v1/appeals/:appealId/${path}`,
    may: may(ACTS_ON[act].may),
    summary,
    params,
    sent: needsVersion(act) ? typed.extend({ version }) : typed,
    reply: acted,
    answer: async (work, { params: given, sent }) => {
      const { appealId } = given as z.output<typeof params>
      const { version: seen = 0, files = [], ...wish } = sent as { version?: number; files?: SentFiles }
      const brought = await orRefused(broughtFiles(work, { config, secrets }, files))
      const acting =
        withFiles && files.length > 0
          ? withFiles(work, appealId, wish, { ...brought, filesFolder })
          : deed(work, appealId, wishOf(words, wish), seen)
      return actedJson(work, appealId, await orRefused(acting))
    },
  }
}

/** People sign a decision that cannot be taken back with a tick; a program decides by sending it. */
const wishOf = (words: z.ZodObject, wish: object): object => ('sure' in words.shape ? { ...wish, sure: 'yes' } : wish)

const closing = (path: string, act: AppealAct, { summary, sent, deed }: Closing): ApiRoute => {
  const name = /:(\w+)/.exec(path)?.[1] ?? ''
  return {
    method: 'POST',
    path: `/api/v1/${path}`,
    may: may(act),
    summary,
    params: z.object({ [name]: z.uuid() }),
    ...(sent ? { sent } : {}),
    reply: z.object({ closed: z.literal(true) }),
    answer: async (work, { params: given, sent: said }) => {
      await orRefused(deed(work, String(given[name]), (said ?? {}) as Record<string, string>))
      return { closed: true }
    },
  }
}

interface Closing {
  summary: string
  sent?: z.ZodObject
  deed(work: Work, id: string, said: Record<string, string>): Promise<Outcome<unknown>>
}

export const closingApi: readonly ApiRoute[] = [
  closing('errands/:errandId/completion', 'errand.do', {
    summary: 'Says what came of an errand',
    sent: z.object({ report: z.string() }),
    deed: (work, id, { report = '' }) => doErrand(work, id, { report }),
  }),
  closing('errands/:errandId/cancellation', 'errand.make', {
    summary: 'Takes an errand back',
    deed: (work, id) => takeErrandBack(work, id),
  }),
  closing('notices/:noticeId/sending', 'notice.send', {
    summary: 'Says when and how a notice on paper was sent: by post, hand or phone',
    sent: z.object({
      on: z.string().describe('2026-11-20'),
      way: z.string(),
      wordsHash: z.string().optional().describe('of the words that were sent: refused when they have changed since'),
    }),
    deed: (work, id, { on = '', way = '', wordsHash = '' }) => sendNotice(work, id, { on, way, wordsHash }),
  }),
  closing('visits/:visitId/completion', 'visit.plan', {
    summary: 'Says what a visit gave',
    sent: z.object({ outcome: z.string() }),
    deed: (work, id, { outcome = '' }) => doVisit(work, id, { outcome }),
  }),
  closing('visits/:visitId/cancellation', 'visit.plan', {
    summary: 'Takes a visit back',
    deed: (work, id) => takeVisitBack(work, id),
  }),
]

async function orRefused<T>(acting: Promise<Outcome<T>>): Promise<T> {
  const outcome = await acting
  if ('refused' in outcome) throw new Refused(outcome.refused)
  return outcome.done
}

async function actedJson(work: Work, appealId: string, result: unknown): Promise<z.output<typeof acted>> {
  const appeal = await findAppeal(work, appealId)
  if (!appeal) throw new Error('the appeal that was acted on is gone')
  const made = typeof result === 'string' ? result : null
  return { appealId, version: appeal.version, state: stateOf(appeal), made }
}
