import { staffNames } from '#identity'
import { dateIn } from '#platform/clock/clock.ts'
import { drawLetter } from '#platform/documents/letter/draw-letter.ts'
import type { PaperLetter } from '#platform/documents/letter/terms.ts'
import { writeLetter } from '#platform/documents/letter/write-letter.ts'
import { listFiles } from '#platform/files/list-files.ts'
import { fullDay } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { onPaper } from './acknowledgement.ts'
import { besideQuestion } from './act-words.ru.ts'
import type { PaperKind } from './answer-paper.ts'
import { addressFor } from './rules/answering.ts'
import { isUnsent } from './rules/notices.ts'
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
    words: [notice.words, await besidesOf(work, notice), lastOf(parts, appeal, notice)].filter(Boolean).join('\n\n'),
    enclosed: [],
    signature: letterhead.signature || who,
    prepared: [who, letterhead.phone].filter((line) => line !== '').join(', '),
  }
}

/** The files of a question lie on the appeal's page; the paper names them. */
async function besidesOf(work: Work, { kind, messageId }: Notice): Promise<string> {
  const files = kind === 'asked' && messageId ? await listFiles(work, 'appeal-message', [messageId]) : []
  return files.length > 0 ? besideQuestion(files.map(({ name }) => name)) : ''
}

/**
 * The code stands on the paper of the first letter alone, while it waits to be sent, and is stored nowhere; a question says how to
 * answer it.
 */
function lastOf(parts: StatusParts, appeal: Appeal, notice: Notice): string {
  const page = `${parts.config.publicUrl}/status`
  if (notice.kind === 'asked')
    return `Ответить можно письмом на адрес, указанный вверху, или на странице ${page} по номеру обращения и коду из первого письма.`
  const status = notice.kind === 'acknowledgement' && isUnsent(notice) ? statusOf(parts, appeal) : undefined
  return status ? onPaper(appeal, page, status) : ''
}
