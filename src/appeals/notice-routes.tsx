import { DOCX_TYPE } from '#platform/documents/letter/write-letter.ts'
import { type Answer, again, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Refusal } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { printNotice } from './actions/print-notice.ts'
import { sendNotice } from './actions/send-notice.ts'
import type { PaperKind } from './answer-paper.ts'
import { seenAppeal } from './hold-appeal.ts'
import { NoticePage } from './pages/desk/notices/notice-page.tsx'
import { standingOf } from './pages/desk/notices/standing.ts'
import { whyNotActed } from './rules/acting/table.ts'
import { isUnsent, type SendingWish } from './rules/notices.ts'
import { numberWords } from './rules/numbers.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import { stateOf } from './rules/states.ts'
import { findNotice } from './store/notices.ts'

const AT = '/desk/notices/:noticeId'
const SEE = staff('appeal.see', APPEAL_ACTS['appeal.see'])
const SEND = staff('notice.send', APPEAL_ACTS['notice.send'])
const TYPES: Readonly<Record<PaperKind, string>> = { pdf: 'application/pdf', docx: DOCX_TYPE }
/** Drawing takes the whole process: nobody prints more often than this. */
const PRINTS_A_MINUTE = 60
const idIn = ({ params }: Ask): string => params['noticeId'] ?? ''

/** A notice to a client by itself: its paper, and how it was sent. @clause K1.3, M15c, M18a */
export function noticeRoutes(parts: SliceParts): Route[] {
  const paper = (kind: PaperKind): Route => ({
    method: 'GET',
    path: `${AT}/letter.${kind}`,
    may: SEND,
    perMinute: PRINTS_A_MINUTE,
    handle: async (work, ask) => ({
      ...(await printNotice(work, parts, { noticeId: idIn(ask), kind })),
      type: TYPES[kind],
    }),
  })
  return [
    { method: 'GET', path: AT, may: SEE, handle: async (work, ask) => show(await noticePage(work, ask)) },
    { method: 'POST', path: `${AT}/sending`, may: SEND, handle: send },
    paper('pdf'),
    paper('docx'),
  ]
}

/** @throws NotFound */
async function seenNotice(work: Work, ask: Ask) {
  const notice = isUuid(idIn(ask)) ? await findNotice(work, idIn(ask)) : undefined
  if (!notice) throw new NotFound()
  return { notice, appeal: await seenAppeal(work, notice.appealId) }
}

async function send(work: Work, ask: Ask): Promise<Answer> {
  const wish = { on: ask.form.get('on').trim(), way: ask.form.get('way'), wordsHash: ask.form.get('wordsHash') }
  const outcome = await sendNotice(work, idIn(ask), wish)
  if ('refused' in outcome) return again(await noticePage(work, ask, { wish, refused: outcome.refused }))
  return see(`/desk/appeals/${(await seenNotice(work, ask)).appeal.id}?said=notice-sent`)
}

async function noticePage(work: Work, ask: Ask, typed?: { wish: SendingWish; refused: readonly Refusal[] }) {
  const { notice, appeal } = await seenNotice(work, ask)
  const { timeZone } = work.body
  const view = {
    notice,
    number: numberWords(appeal),
    today: work.today,
    standing: standingOf(notice, { today: work.today, timeZone }),
    mayMark:
      isUnsent(notice) && whyNotActed('send-notice', work.by, { ...appeal, state: stateOf(appeal) }).length === 0,
    madeOn: notice.madeAt.toZonedDateTimeISO(timeZone).toPlainDate(),
    wish: typed?.wish ?? { on: work.today.toString(), way: '' },
    wordsHash: (!typed && ask.query['words']) || notice.wordsHash,
    refused: typed?.refused,
  }
  return (frame: Parameters<typeof NoticePage>[0]['frame']) => <NoticePage frame={frame} view={view} />
}
