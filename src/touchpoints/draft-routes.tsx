import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { timeOf } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { seenAmendment } from './actions/read-decision.ts'
import { redrawAmendment } from './actions/redraw-amendment.ts'
import { saveDraft } from './actions/save-draft.ts'
import { submitAmendment } from './actions/submit-amendment.ts'
import { withdrawAmendment } from './actions/withdraw-amendment.ts'
import { type DraftAsked, draftView } from './draft-view.ts'
import { DraftPage } from './pages/amendments/draft.tsx'
import { WithdrawalPage } from './pages/amendments/withdrawal.tsx'
import { readDraft } from './rules/forms/read-draft.ts'
import { REGISTER_ACTS, type RegisterAct } from './rules/permissions.ts'
import { stateOf } from './rules/states.ts'
import type { Amendment } from './terms/amendments.ts'

const may = (act: RegisterAct) => staff(act, REGISTER_ACTS[act])

const AT = '/desk/amendments/:amendmentId'
/** A form saves itself after every pause in typing. */
const SAVINGS_A_MINUTE = 60

/** An amendment as its author writes it. */
export const draftRoutes: readonly Route[] = [
  { method: 'GET', path: `${AT}/draft`, may: may('amendment.change'), handle: showDraft },
  { method: 'POST', path: `${AT}/draft`, may: may('amendment.change'), handle: save },
  {
    method: 'POST',
    path: `${AT}/autosave`,
    may: may('amendment.change'),
    perMinute: SAVINGS_A_MINUTE,
    handle: saveByItself,
  },
  { method: 'POST', path: `${AT}/submission`, may: may('amendment.submit'), handle: submit },
  { method: 'POST', path: `${AT}/redrawing`, may: may('amendment.change'), handle: redraw },
  { method: 'GET', path: `${AT}/withdrawal`, may: may('amendment.withdraw'), handle: askToWithdraw },
  { method: 'POST', path: `${AT}/withdrawal`, may: may('amendment.withdraw'), handle: withdraw },
]

const SAID: Readonly<Record<string, string>> = {
  saved: 'Черновик сохранён.',
  redrawn: 'Правка составлена заново от того, что стоит в перечне. Проверьте её и отправьте.',
}

const seen = ({ form }: Ask): number => (/^\d{1,9}$/.test(form.get('version')) ? Number(form.get('version')) : 0)

async function showDraft(work: Work, ask: Ask): Promise<Answer> {
  const amendment = await seenAmendment(work, ask.params['amendmentId'] ?? '')
  const state = stateOf(amendment)
  if (state !== 'draft' && state !== 'returned') return see(`/desk/amendments/${amendment.id}`)
  const asked = { oneMore: ask.query['more'] === 'basis', said: SAID[ask.query['said'] ?? ''] }
  return drawn(work, amendment, asked)
}

async function drawn(work: Work, amendment: Amendment, asked: DraftAsked): Promise<Answer> {
  const view = await draftView(work, amendment, asked)
  const page = (frame: Parameters<typeof DraftPage>[0]['frame']) => <DraftPage frame={frame} {...view} />
  return asked.notTaken ? again(page) : show(page)
}

async function save(work: Work, ask: Ask): Promise<Answer> {
  const amendment = await seenAmendment(work, ask.params['amendmentId'] ?? '')
  const { value: words, refused } = readDraft(ask.form, amendment)
  const outcome = refused.length > 0 ? { refused } : await saveDraft(work, amendment.id, { seen: seen(ask), words })
  if ('refused' in outcome) return notTaken(work, ask, { before: amendment, refused: outcome.refused })
  const more = ask.form.get('more') === 'basis'
  return see(`/desk/amendments/${amendment.id}/draft?${more ? 'more=basis#f-bases' : 'said=saved'}`)
}

/** Asked by the page's script: told in a sentence, not in a page. */
async function saveByItself(work: Work, ask: Ask): Promise<Answer> {
  const amendment = await seenAmendment(work, ask.params['amendmentId'] ?? '')
  const { value: words, refused } = readDraft(ask.form, amendment)
  const outcome = refused.length > 0 ? { refused } : await saveDraft(work, amendment.id, { seen: seen(ask), words })
  if ('refused' in outcome) return { json: { refused: outcome.refused }, status: 422 }
  const said = `Сохранено в ${timeOf(work.now, work.body.timeZone)}`
  return { json: { said, version: outcome.done.version } }
}

async function submit(work: Work, ask: Ask): Promise<Answer> {
  const amendment = await seenAmendment(work, ask.params['amendmentId'] ?? '')
  const { value: words, refused } = readDraft(ask.form, amendment)
  const outcome =
    refused.length > 0 ? { refused } : await submitAmendment(work, amendment.id, { seen: seen(ask), words })
  if ('refused' in outcome) return notTaken(work, ask, { before: amendment, refused: outcome.refused })
  return see('/desk/amendments?list=submitted&said=submitted')
}

/** The form comes back as it was typed, beside what was saved meanwhile if it was drawn with something older. */
async function notTaken(
  work: Work,
  ask: Ask,
  { before, refused }: { before: Amendment; refused: readonly Refusal[] },
): Promise<Answer> {
  // A submission that was refused has saved the words all the same: the next version is its own.
  const amendment = await seenAmendment(work, before.id)
  return drawn(work, amendment, {
    notTaken: { typed: ask.form, refused, overtaken: seen(ask) !== before.version },
    oneMore: ask.form.get('more') === 'basis',
  })
}

async function redraw(work: Work, ask: Ask): Promise<Answer> {
  const amendment = await seenAmendment(work, ask.params['amendmentId'] ?? '')
  const outcome = await redrawAmendment(work, amendment.id)
  if ('done' in outcome) return see(`/desk/amendments/${amendment.id}/draft?said=redrawn`)
  return refusedWithdrawal(amendment, outcome.refused)
}

async function askToWithdraw(work: Work, ask: Ask): Promise<Answer> {
  const amendment = await seenAmendment(work, ask.params['amendmentId'] ?? '')
  return show((frame) => <WithdrawalPage frame={frame} amendment={amendment} />)
}

async function withdraw(work: Work, ask: Ask): Promise<Answer> {
  const amendment = await seenAmendment(work, ask.params['amendmentId'] ?? '')
  const outcome = await withdrawAmendment(work, amendment.id)
  if ('done' in outcome) return see('/desk/amendments?list=decided&said=withdrawn')
  return refusedWithdrawal(amendment, outcome.refused)
}

const refusedWithdrawal = (amendment: Amendment, refused: readonly Refusal[]): Answer =>
  again((frame) => <WithdrawalPage frame={frame} amendment={amendment} refused={refused} />)
