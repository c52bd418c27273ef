import { z } from 'zod'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import { changeTopics } from './actions/change-topics.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import { listTopics } from './store/topics.ts'
import { MOST_TOPICS, type TopicLine } from './terms/topics.ts'

const PATH = '/api/v1/topics'

const topicFields = {
  code: z.string().trim().min(1).max(40).describe('0003.0009.0098.0725, or the code of the body itself'),
  name: z.string().trim().min(1).max(500),
  parentCode: z.string().trim().min(1).max(40).nullable().default(null),
}
const replySchema = z
  .object({
    topics: z.array(
      z.object({
        ...topicFields,
        unitId: z.uuid().nullable().describe('the unit that usually answers'),
        closed: z.boolean().describe('no new appeal takes it; those that have it keep it'),
      }),
    ),
  })
  .describe('the classifier of topics, by its codes')

const sentSchema = z.object({
  topics: z
    .array(
      z.object({
        ...topicFields,
        unitId: z.uuid().nullable().optional().describe('left out: what stands is kept'),
      }),
    )
    .min(1)
    .max(MOST_TOPICS),
})

/** The classifier for programs. */
export const topicApi: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: PATH,
    may: token('topics.see', APPEAL_ACTS['topics.see']),
    summary: 'The classifier of topics',
    reply: replySchema,
    answer: async (work) => ({
      topics: (await listTopics(work)).map(({ isClosed, ...topic }) => ({ ...topic, closed: isClosed })),
    }),
  },
  {
    method: 'PUT',
    path: PATH,
    may: token('topics.change', APPEAL_ACTS['topics.change']),
    summary: 'Puts a classifier in the place of the one that stands; topics that it leaves out are closed',
    sent: sentSchema,
    reply: z.object({
      added: z.int(),
      renamed: z.int(),
      moved: z.int(),
      reopened: z.int(),
      closed: z.int(),
      same: z.int(),
    }),
    answer: async (work, { sent }) => {
      const outcome = await changeTopics(work, (sent as { topics: TopicLine[] }).topics)
      if ('refused' in outcome) throw new Refused(outcome.refused)
      const { added, renamed, moved, reopened, closed, same } = outcome.done
      return {
        added: added.length,
        renamed: renamed.length,
        moved: moved.length,
        reopened: reopened.length,
        closed: closed.length,
        same,
      }
    },
  },
]
