import { resolve } from 'node:path'
import { z } from 'zod'
import type { Attachment } from '#channels'
import { filesFolder } from '#platform/files/content.ts'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { submitAppeals } from './actions/submit-appeal.ts'
import { appealJson, madeJson, submissionOf } from './appeal-json.ts'
import { type AppealSent, appealMadeSchema, appealSchema, appealSentSchema } from './appeal-schema.ts'
import { checkFiles } from './check-files.ts'
import { seenAppeal } from './hold-appeal.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import { whyNotDated } from './rules/submitting.ts'
import { readFileNorm } from './store/file-norm.ts'
import { readDeadlines } from './store/give-deadlines.ts'
import type { Submission } from './terms/submission.ts'

/** Other systems hand over what they have gathered, one by one. */
const TAKEN_A_MINUTE = 120_000

/** Appeals that programs bring and read. @clause K2.4, M18b */
export const appealApi = (parts: SliceParts): readonly ApiRoute[] => [takeRoute(parts), readRoute]

function takeRoute({ config, secrets }: SliceParts): ApiRoute {
  const together = async (work: Work, given: readonly { sent: unknown }[]) => {
    const brought: Outcome<Submission>[] = []
    for (const { sent } of given) brought.push(await broughtIn(work, sent as AppealSent))
    const submissions = brought.flatMap((one) => ('done' in one ? [one.done] : []))
    const folder = filesFolder(resolve(config.OTKLIK_DATA))
    const submitted = await submitAppeals(work, { secrets, filesFolder: folder }, submissions)
    return brought.map((one) => ('refused' in one ? one : made(submitted.shift() as (typeof submitted)[number])))
  }
  const broughtIn = async (work: Work, sent: AppealSent): Promise<Outcome<Submission>> => {
    const checked = await attached(work, sent)
    if ('refused' in checked) return checked
    const submission = submissionOf(work, sent, checked.done)
    const undated = whyNotDated(submission.message, work)
    return undated.length > 0 ? refuse(...undated) : done(submission)
  }
  const attached = async (work: Work, { files }: AppealSent): Promise<Outcome<Attachment[]>> => {
    if (files.length === 0) return done([])
    const sent = files.map(({ name, base64 }) => ({ name, type: '', bytes: Buffer.from(base64, 'base64') }))
    return checkFiles(config, await readFileNorm(work), sent)
  }
  const made = (one: Awaited<ReturnType<typeof submitAppeals>>[number]) =>
    'refused' in one ? one : done(madeJson(config.publicUrl, one.done))
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
  }
}

const readRoute: ApiRoute = {
  method: 'GET',
  path: '/api/v1/appeals/:appealId',
  may: token('appeal.see', APPEAL_ACTS['appeal.see']),
  summary: 'An appeal as it stands',
  params: z.object({ appealId: z.uuid() }),
  reply: appealSchema,
  answer: async (work, { params }) => {
    const appeal = await seenAppeal(work, String(params['appealId']))
    const given = (await readDeadlines(work, appeal.id)).map((deadline) => [deadline.kind, deadline])
    return appealJson(appeal, Object.fromEntries(given))
  },
}
