import { resolve } from 'node:path'
import { filesFolder } from '#platform/files/content.ts'
import { type Answer, again, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { timeOf } from '#platform/i18n/dates.ts'
import type { Outcome } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { seenIn } from './act-routes.tsx'
import { approveAnswer } from './actions/approve-answer.ts'
import { readAppealView } from './actions/read-appeal-view.ts'
import { returnAnswer } from './actions/return-answer.ts'
import { type SavedAnswer, saveAnswer } from './actions/save-answer.ts'
import { sendAnswer } from './actions/send-answer.ts'
import { submitAnswer } from './actions/submit-answer.ts'
import { changeAnswerFiles } from './answer-files.ts'
import { readAnswer, readWay } from './answer-form.ts'
import { answerView, type NotTaken } from './answer-view.ts'
import type { AnswerPart } from './appeal-routes.tsx'
import { seenAppeal } from './hold-appeal.ts'
import { AnswerPage } from './pages/desk/answer/answer-page.tsx'
import { AnswerSection } from './pages/desk/answer/answer-section.tsx'
import { chosenWay } from './rules/answering.ts'
import { APPEAL_ACTS, type AppealAct } from './rules/permissions.ts'
import { gradeWords, meterOf } from './rules/plain-language/meter.ts'
import { findAnswer } from './store/answers.ts'
import { MOST_ATTACHED } from './terms/files.ts'

const AT = '/desk/appeals/:appealId/answers'
const may = (act: AppealAct) => staff(act, APPEAL_ACTS[act])
const idIn = ({ params }: Ask): string => params['appealId'] ?? ''
/** A form saves itself after every pause in typing. */
const SAVINGS_A_MINUTE = 60

/** The section of the answer for the appeal's own page. */
export const answerPart =
  ({ config }: SliceParts): AnswerPart =>
  async (work, appeal) => {
    const view = await answerView(work, appeal, { config })
    return view && <AnswerSection view={view} />
  }

/** An answer from its first word until it has gone. @clause M18, M18b */
export function answerRoutes({ config, secrets }: SliceParts): Route[] {
  const folder = filesFolder(resolve(config.OTKLIK_DATA))
  const uploads = { mostBytes: MOST_ATTACHED.mostTogether, severalIn: ['files'] }
  const parts = { config, secrets, filesFolder: folder }
  const post = (path: string, act: AppealAct, handle: Handle): Route => ({
    method: 'POST',
    path: `${AT}/${path}`,
    may: may(act),
    handle,
  })
  return [
    { method: 'GET', path: AT, may: may('appeal.see'), handle: (work, ask) => drawn(work, ask) },
    { ...post('draft', 'answer.draft', async (work, ask) => after(work, ask, await save(work, ask))), uploads },
    { ...post('autosave', 'answer.draft', saveByItself), perMinute: SAVINGS_A_MINUTE },
    { ...post('submission', 'answer.submit', submit), uploads },
    post('return', 'answer.return', async (work, ask) =>
      after(work, ask, await returnAnswer(work, idIn(ask), ask.form.get('remarks'), seenIn(ask))),
    ),
    post('approval', 'answer.approve', async (work, ask) =>
      after(work, ask, await approveAnswer(work, idIn(ask), seenIn(ask))),
    ),
    { ...post('sending', 'answer.send', send), uploads },
  ]

  async function save(work: Work, ask: Ask): Promise<Outcome<SavedAnswer>> {
    const outcome = await saveAnswer(work, idIn(ask), readAnswer(ask.form), seenIn(ask))
    if ('refused' in outcome) return outcome
    const about = { config, folder, answerId: outcome.done.answerId }
    const files = { sent: ask.fileLists['files'] ?? [], crossed: ask.form.all('drop') }
    const kept = await changeAnswerFiles(work, about, files)
    return 'refused' in kept ? kept : outcome
  }

  async function saveByItself(work: Work, ask: Ask): Promise<Answer> {
    const typed = readAnswer(ask.form)
    const outcome = await saveAnswer(work, idIn(ask), typed, seenIn(ask))
    if ('refused' in outcome) return { json: { refused: outcome.refused }, status: 422 }
    const meter = meterOf(typed.words)
    const at = `Сохранено в ${timeOf(work.now, work.body.timeZone)}`
    return { json: { said: meter ? `${at}. ${gradeWords(meter.grade)}` : at, version: outcome.done.version } }
  }

  async function submit(work: Work, ask: Ask): Promise<Answer> {
    const saved = await save(work, ask)
    if ('refused' in saved) return after(work, ask, saved)
    return after(work, ask, await submitAnswer(work, idIn(ask), saved.done.version))
  }

  /** Of an answer that stands in its form, what was typed is saved first; one that was signed goes as it is. */
  async function send(work: Work, ask: Ask): Promise<Answer> {
    const appeal = await seenAppeal(work, idIn(ask))
    const saved = ask.form.has('words') ? await save(work, ask) : undefined
    if (saved && 'refused' in saved) return after(work, ask, saved)
    const sending = { way: readWay(ask.form) ?? chosenWay(appeal), hasConsent: ask.form.has('consent') }
    const seen = saved?.done.version ?? seenIn(ask)
    return after(work, ask, await sendAnswer(work, parts, { appealId: appeal.id, sending, seen }))
  }

  async function after(work: Work, ask: Ask, outcome: Outcome<unknown>): Promise<Answer> {
    const deed = ask.path.split('/').at(-1)
    if ('done' in outcome) return see(`/desk/appeals/${idIn(ask)}?said=${deed}#answer`)
    const typed = ask.form.has('words') ? { typed: readAnswer(ask.form) } : {}
    const way = readWay(ask.form)
    return drawn(work, ask, { ...typed, ...(way ? { way } : {}), refused: outcome.refused })
  }

  async function drawn(work: Work, ask: Ask, notTaken?: NotTaken): Promise<Answer> {
    const appeal = await readAppealView(work, idIn(ask))
    const view = await answerView(work, appeal, { config, notTaken })
    if (!view) throw new NotFound()
    const page = (frame: Parameters<typeof AnswerPage>[0]['frame']) => (
      <AnswerPage frame={frame} view={view} words={appeal.appeal.words} />
    )
    return notTaken ? again(page) : show(page)
  }
}

type Handle = (work: Work, ask: Ask) => Promise<Answer>

/** The answer of this appeal, for whoever works it. @throws NotFound */
export async function seenAnswer(work: Work, { params }: Pick<Ask, 'params'>) {
  const appeal = await seenAppeal(work, params['appealId'] ?? '')
  const id = params['answerId'] ?? ''
  const answer = isUuid(id) ? await findAnswer(work, appeal.id, id) : undefined
  if (!answer) throw new NotFound()
  return { appeal, answer }
}
