import { resolve } from 'node:path'
import { z } from 'zod'
import { filesFolder } from '#platform/files/content.ts'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { approveAnswer } from './actions/approve-answer.ts'
import { returnAnswer } from './actions/return-answer.ts'
import { saveAnswer } from './actions/save-answer.ts'
import { sendAnswer } from './actions/send-answer.ts'
import { submitAnswer } from './actions/submit-answer.ts'
import { changeAnswerFiles } from './answer-files.ts'
import { fileJson, fileSchema, filesOnView } from './file-json.ts'
import { seenAppeal } from './hold-appeal.ts'
import { SENDING_WAYS } from './rules/answering.ts'
import { APPEAL_ACTS, type AppealAct } from './rules/permissions.ts'
import { gradeWords, meterOf } from './rules/plain-language/meter.ts'
import { broughtFiles, type SentFiles, sentFilesSchema } from './sent-files.ts'
import { answersOf } from './store/answers.ts'
import { DECISIONS } from './terms/answer.ts'
import { type AnswerWay, RESULTS, type Result } from './terms.ts'

const keys = <K extends string>(list: Readonly<Record<K, string>>) => Object.keys(list) as [K, ...K[]]
const moment = z.string().nullable()
const params = z.object({ appealId: z.uuid() })
const version = z.int().min(0).describe('of the answer, as it was read; 0 before there is one')

const words = z.object({
  words: z.string(),
  results: z
    .record(z.string(), z.enum(keys(RESULTS)))
    .default({})
    .describe('by question; «whole» of one without questions'),
  decision: z.enum(keys(DECISIONS)).nullable().default(null).describe('of a complaint'),
})

export const answerSchema = words.extend({
  id: z.uuid(),
  number: z.int(),
  version: z.int(),
  submittedAt: moment,
  returnedAt: moment,
  remarks: z.string().nullable(),
  approvedAt: moment,
  sentAt: moment,
  sentWay: z.string().nullable(),
  plain: z.string().nullable().describe('how plainly it is said; advice'),
  files: z.array(fileSchema),
})
const answers = z.object({ answers: z.array(answerSchema) })

/** Answers for programs: the same acts, the same refusals. @clause M18, M18b */
export function answerApi({ config, secrets }: SliceParts): ApiRoute[] {
  const parts = { config, secrets, filesFolder: filesFolder(resolve(config.OTKLIK_DATA)) }
  const list = (work: Work, appealId: string) => answersJson(work, config.publicUrl, appealId)
  const act = (path: string, may: AppealAct, { summary, sent, deed }: Act): ApiRoute => ({
    method: 'POST',
    path: `/api/v1/appeals/:appealId/answers/${path}`,
    may: token(may, APPEAL_ACTS[may]),
    summary,
    params,
    sent,
    reply: answers,
    answer: async (work, { params: { appealId }, sent: said }) => {
      const outcome = await deed(work, String(appealId), (said ?? {}) as Record<string, unknown>)
      if ('refused' in outcome) throw new Refused(outcome.refused)
      return list(work, String(appealId))
    },
  })
  return [
    {
      method: 'GET',
      path: '/api/v1/appeals/:appealId/answers',
      may: token('appeal.see', APPEAL_ACTS['appeal.see']),
      summary: 'The answers of an appeal, the one being written too',
      params,
      reply: answers,
      answer: async (work, { params: { appealId } }) => {
        await seenAppeal(work, String(appealId))
        return list(work, String(appealId))
      },
    },
    act('draft', 'answer.draft', {
      summary: 'Keeps what is being written, with its files',
      sent: words.extend({
        version,
        files: sentFilesSchema.describe('more files; those that it has stay'),
        dropFiles: z.array(z.string()).default([]).describe('hashes of those that go'),
      }),
      deed: async (work, id, { version: seen, files, dropFiles, ...typed }) => {
        const brought = await broughtFiles(work, parts, files as SentFiles)
        if ('refused' in brought) return brought
        const saved = await saveAnswer(work, id, words.parse(typed), Number(seen))
        if ('refused' in saved) return saved
        const about = { config, folder: parts.filesFolder, answerId: saved.done.answerId }
        const changed = { sent: [], crossed: dropFiles as string[], brought: brought.done }
        return changeAnswerFiles(work, about, changed)
      },
    }),
    act('submission', 'answer.submit', {
      summary: 'Sends the answer to the head',
      sent: z.object({ version }),
      deed: (work, id, { version: seen }) => submitAnswer(work, id, Number(seen)),
    }),
    act('return', 'answer.return', {
      summary: 'The head sends it back with remarks',
      sent: z.object({ version, remarks: z.string() }),
      deed: (work, id, { version: seen, remarks }) => returnAnswer(work, id, String(remarks), Number(seen)),
    }),
    act('approval', 'answer.approve', {
      summary: 'The head signs it',
      sent: z.object({ version }),
      deed: (work, id, { version: seen }) => approveAnswer(work, id, Number(seen)),
    }),
    act('sending', 'answer.send', {
      summary: 'Sends the answer; what was sent never changes',
      sent: z.object({ version, way: z.enum(SENDING_WAYS as [AnswerWay]), hasConsent: z.boolean().default(false) }),
      deed: (work, appealId, { version: seen, way, hasConsent }) =>
        sendAnswer(work, parts, {
          appealId,
          sending: { way: way as AnswerWay, hasConsent: hasConsent === true },
          seen: Number(seen),
        }),
    }),
  ]
}

interface Act {
  summary: string
  sent: z.ZodObject
  deed(work: Work, appealId: string, sent: Record<string, unknown>): Promise<Outcome<unknown>>
}

export async function answersJson(work: Work, publicUrl: string, appealId: string): Promise<z.input<typeof answers>> {
  const all = await answersOf(work, appealId)
  const files = await filesOnView(
    work,
    'appeal-answer',
    all.map(({ id }) => id),
  )
  return {
    answers: all.map((one) => {
      const meter = meterOf(one.words)
      return {
        id: one.id,
        number: one.number,
        words: one.words,
        results: one.results as Record<string, Result>,
        decision: one.decision,
        version: one.version,
        submittedAt: one.submittedAt?.toString() ?? null,
        returnedAt: one.returnedAt?.toString() ?? null,
        remarks: one.remarks,
        approvedAt: one.approvedAt?.toString() ?? null,
        sentAt: one.sentAt?.toString() ?? null,
        sentWay: one.sentWay,
        plain: meter ? gradeWords(meter.grade) : null,
        files: files.filter(({ ownerId }) => ownerId === one.id).map((file) => fileJson(publicUrl, appealId, file)),
      }
    }),
  }
}
