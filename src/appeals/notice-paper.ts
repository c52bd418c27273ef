import { staffNames } from '#identity'
import { dateIn } from '#platform/clock/clock.ts'
import { drawLetter } from '#platform/documents/letter/draw-letter.ts'
import type { PaperLetter } from '#platform/documents/letter/terms.ts'
import { writeLetter } from '#platform/documents/letter/write-letter.ts'
import { fullDay } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { onPaper } from './acknowledgement.ts'
import type { PaperKind } from './answer-paper.ts'
import { addressFor } from './rules/answering.ts'
import { numberWords } from './rules/numbers.ts'
import { type StatusParts, statusOf } from './status-url.ts'
import { readAppealSettings } from './store/settings.ts'
import type { Appeal } from './terms/appeal.ts'
import { NOTICE_KINDS, type Notice } from './terms/notices.ts'

/** A notice on the body's letterhead, to be sent, handed over or read out. @clause K1.3, M15c, M18a */
export async function noticePaper(
  work: Work,
  parts: StatusParts,
  { appeal, notice, kind }: { appeal: Appeal; notice: Notice; kind: PaperKind },
): Promise<{ bytes: Buffer; name: string }> {
  const letter = await letterOf(work, parts, appeal, notice)
  const bytes = await (kind === 'pdf' ? drawLetter(letter) : writeLetter(letter))
  return { bytes, name: `${letter.title.replace('/', '-')}.${kind}` }
}

async function letterOf(work: Work, parts: StatusParts, appeal: Appeal, notice: Notice): Promise<PaperLetter> {
  const { letterhead } = await readAppealSettings(work)
  const number = numberWords(appeal)
  const names = await staffNames(work)
  const { author, representative } = appeal
  const who = names.get(notice.madeBy) ?? names.get(appeal.assigneeId ?? appeal.registeredBy ?? '') ?? ''
  return {
    title: `Уведомление ${NOTICE_KINDS[notice.kind]} ${number}`,
    madeAt: notice.madeAt,
    head: [letterhead.name || work.body.name, letterhead.address, letterhead.phone].filter((line) => line !== ''),
    marks: [
      `${fullDay(notice.sentOn ?? dateIn(work.body.timeZone, notice.madeAt))} № ${number}`,
      `На обращение от ${fullDay(appeal.receivedOn)}`,
    ],
    to: [representative?.name ?? author.name, author.contactName ?? '', addressFor(appeal, 'post')].filter(
      (line) => line.trim() !== '',
    ),
    words: [notice.words, lastOf(parts, appeal, notice)].filter((words) => words !== '').join('\n\n'),
    enclosed: [],
    signature: letterhead.signature || who,
    prepared: [who, letterhead.phone].filter((line) => line !== '').join(', '),
  }
}

/** The code stands on the paper of the first letter alone and is stored nowhere; a question says how to answer it. */
function lastOf(parts: StatusParts, appeal: Appeal, { kind }: Notice): string {
  const page = `${parts.config.publicUrl}/status`
  if (kind === 'asked')
    return `Ответить можно письмом на адрес, указанный вверху, или на странице ${page} по номеру обращения и коду из первого письма.`
  const status = kind === 'acknowledgement' ? statusOf(parts, appeal) : undefined
  return status ? onPaper(appeal, page, status) : ''
}
