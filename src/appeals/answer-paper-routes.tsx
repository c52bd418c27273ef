import { resolve } from 'node:path'
import { DOCX_TYPE } from '#platform/documents/letter/write-letter.ts'
import { filesFolder } from '#platform/files/content.ts'
import { listFiles } from '#platform/files/list-files.ts'
import type { Answer } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Work } from '#platform/work.ts'
import { answerPaper, type PaperKind } from './answer-paper.ts'
import { seenAnswer } from './answer-routes.tsx'
import { fileAnswer } from './file-answer.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'

const AT = '/desk/appeals/:appealId/answers/:answerId'
const TYPES: Readonly<Record<PaperKind, string>> = { pdf: 'application/pdf', docx: DOCX_TYPE }
const may = staff('appeal.see', APPEAL_ACTS['appeal.see'])
/** Drawing takes the whole process: nobody prints more often than this. */
const PRINTS_A_MINUTE = 60

/** An answer on paper, and its files. @clause M18d */
export function answerPaperRoutes({ config }: SliceParts): Route[] {
  const folder = filesFolder(resolve(config.OTKLIK_DATA))
  const paper = (kind: PaperKind): Route => ({
    method: 'GET',
    path: `${AT}/letter.${kind}`,
    may,
    perMinute: PRINTS_A_MINUTE,
    handle: (work, ask) => print(work, ask, kind),
  })
  return [paper('pdf'), paper('docx'), { method: 'GET', path: `${AT}/files/:hash`, may, handle: showFile }]

  async function print(work: Work, ask: Ask, kind: PaperKind): Promise<Answer> {
    const { appeal, answer } = await seenAnswer(work, ask)
    const files = await listFiles(work, 'appeal-answer', [answer.id])
    return { ...(await answerPaper(work, appeal, { ...answer, files }, kind)), type: TYPES[kind] }
  }

  async function showFile(work: Work, ask: Ask): Promise<Answer> {
    const { answer } = await seenAnswer(work, ask)
    return fileAnswer(work, folder, { ownerKind: 'appeal-answer', ownerId: answer.id }, ask.params['hash'] ?? '')
  }
}
