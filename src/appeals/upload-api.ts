import { resolve } from 'node:path'
import { z } from 'zod'
import { filesFolder } from '#platform/files/content.ts'
import { NotFound } from '#platform/http/answer.ts'
import { cleanName } from '#platform/http/file-names.ts'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute, SentBytes } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import { UPLOAD_HOURS } from './rules/uploads.ts'
import { FILE_TYPES, MOST_ATTACHED } from './terms/files.ts'
import { dropUpload, keepUpload } from './uploads.ts'

/** Other systems hand over what they have gathered. */
const A_MINUTE = 1_200

const uploadSchema = z
  .object({
    id: z.uuid().describe('`uploadId` among the files of an appeal, a question or an answer'),
    name: z.string(),
    type: z.string().describe('by its bytes, whatever was said of it'),
    bytes: z.int(),
    unscanned: z.boolean().describe('the scanner has not answered yet: it opens to nobody until then'),
    until: z.string().describe('attached to nothing until then, it is forgotten'),
  })
  .describe('a file that waits for what it goes to')

/** Files of programs, each as it is; what they go to names them. @clause K2.4 */
export const uploadApi = ({ config, secrets }: SliceParts): readonly ApiRoute[] => [
  {
    method: 'POST',
    path: '/api/v1/uploads',
    may: token('appeal.take-in', APPEAL_ACTS['appeal.take-in']),
    perMinute: A_MINUTE,
    summary: 'Takes a file as it is; it goes to an appeal, a question or an answer by its id, and only from this token',
    query: z.object({
      name: z.string().max(255).optional().describe('of the file, where Content-Disposition does not say it'),
    }),
    takes: {
      types: ['application/octet-stream', ...new Set(Object.values(FILE_TYPES).map(({ media }) => media))],
      mostBytes: MOST_ATTACHED.mostBytes,
    },
    made: 'kept, until something takes it over',
    reply: uploadSchema,
    answer: async (work, { query, sent }) => {
      const { name, type, bytes } = sent as SentBytes
      const parts = { config, folder: filesFolder(resolve(config.OTKLIK_DATA)), key: secrets.receipts }
      const file = { name: name || cleanName(String(query['name'] ?? '')), type, bytes }
      const outcome = await keepUpload(work, parts, file)
      if ('refused' in outcome) throw new Refused(outcome.refused)
      const { uploadId, isUnscanned, ...use } = outcome.done
      return {
        ...{ id: uploadId, name: use.name, type: use.type, bytes: use.bytes, unscanned: isUnscanned },
        until: work.now.add({ hours: UPLOAD_HOURS }).toString(),
      }
    },
  },
  {
    method: 'DELETE',
    path: '/api/v1/uploads/:uploadId',
    may: token('appeal.take-in', APPEAL_ACTS['appeal.take-in']),
    perMinute: A_MINUTE,
    summary: 'Lets go of a file that this token uploaded and that went to nothing',
    params: z.object({ uploadId: z.uuid() }),
    reply: z.object({ id: z.uuid() }),
    answer: async (work, { params }) => {
      const id = String(params['uploadId'])
      const parts = { folder: filesFolder(resolve(config.OTKLIK_DATA)), key: secrets.receipts }
      if (!(await dropUpload(work, parts, id))) throw new NotFound()
      return { id }
    },
  },
]
