import { staffNames } from '#identity'
import { dateIn } from '#platform/clock/clock.ts'
import { drawLetter } from '#platform/documents/letter/draw-letter.ts'
import type { PaperLetter } from '#platform/documents/letter/terms.ts'
import { writeLetter } from '#platform/documents/letter/write-letter.ts'
import { fullDay } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { addressFor } from './rules/answering.ts'
import { numberWords } from './rules/numbers.ts'
import { readAppealSettings } from './store/settings.ts'
import type { AnswerWithFiles } from './terms/answer.ts'
import type { Appeal } from './terms/appeal.ts'

export const PAPER_KINDS = ['pdf', 'docx'] as const

export type PaperKind = (typeof PAPER_KINDS)[number]

/** The answer on the body's letterhead: as it went, or as it would go today. @clause M18d */
export async function answerPaper(
  work: Work,
  appeal: Appeal,
  answer: AnswerWithFiles,
  kind: PaperKind,
): Promise<{ bytes: Buffer; name: string }> {
  const letter = await letterOf(work, appeal, answer)
  const bytes = await (kind === 'pdf' ? drawLetter(letter) : writeLetter(letter))
  return { bytes, name: `Ответ ${numberWords(appeal).replace('/', '-')}.${kind}` }
}

async function letterOf(work: Work, appeal: Appeal, answer: AnswerWithFiles): Promise<PaperLetter> {
  const { letterhead } = await readAppealSettings(work)
  const number = numberWords(appeal)
  const at = answer.sentAt ?? work.now
  const names = await staffNames(work)
  const signs = answer.approvedBy ?? answer.submittedBy ?? answer.madeBy
  const { contactName, name } = appeal.author
  return {
    title: `Ответ на обращение ${number}`,
    madeAt: at,
    head: [letterhead.name || work.body.name, letterhead.address, letterhead.phone].filter((line) => line !== ''),
    marks: [`${fullDay(dateIn(work.body.timeZone, at))} № ${number}`, `На обращение от ${fullDay(appeal.receivedOn)}`],
    to: [appeal.representative?.name ?? name, contactName ?? '', addressFor(appeal, 'post')].filter(
      (line) => line.trim() !== '',
    ),
    words: answer.words,
    enclosed: answer.files.map((file) => file.name),
    signature: letterhead.signature || (names.get(signs) ?? ''),
    prepared: [names.get(answer.madeBy) ?? '', letterhead.phone].filter((line) => line !== '').join(', '),
  }
}
