import { type Answer, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { dayOf } from '#platform/i18n/dates.ts'
import { normOn } from '#platform/norms.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { DraftKeptPage, ResumePage } from './pages/reception/draft.tsx'
import { type Filled, filledIn, fillIn, receptionOf } from './reception.ts'
import { draftCookie, draftFormId, draftKeyHash, noDraftCookie } from './reception-key.ts'
import { stepPage } from './reception-page.ts'
import {
  isReceptionDraftOver,
  MOST_DRAFTS,
  NO_DRAFT_PLACE,
  RECEPTION_DRAFT_DAYS,
  receptionDraftEndsOn,
} from './rules/reception/drafts.ts'
import { LAST_PLACE, RECEPTION_STEPS, stepAt } from './rules/reception/steps.ts'
import { forgetDraft } from './send-reception.ts'
import { findReceptionDraft, hasDraftPlace, keepReceptionDraft, type ReceptionDraft } from './store/reception-drafts.ts'

/** An appeal that was begun: kept, gone on with, thrown away. Its key lies on the device alone. @clause M15e */
export function receptionDrafts(key: Buffer, folder: string) {
  const hashOf = (work: Work, formId: string) => draftKeyHash(key, work.body.id, formId)

  /** The draft whose key the device keeps, if it is there still. */
  async function begunOn(work: Work, ask: Ask): Promise<(Filled & ReceptionDraft) | undefined> {
    const formId = draftFormId(ask)
    const draft = formId && (await findReceptionDraft(work, hashOf(work, formId)))
    if (!formId || !draft || isReceptionDraftOver(draft.savedOn, days(work), work.today)) return undefined
    return { ...draft, place: Math.min(Math.max(draft.place, 1), LAST_PLACE), ...fillIn(formId, draft.typed) }
  }

  return { resume, goBack, keep, remove }

  /** The reception is opened where something was begun; nothing where not. */
  async function resume(work: Work, ask: Ask): Promise<Answer | undefined> {
    const begun = await begunOn(work, ask)
    if (!begun) return undefined
    const where = RECEPTION_STEPS[begun.place - 1]?.name ?? ''
    return unkept(show((frame) => ResumePage({ frame, ...wordsOf(work, ask, begun.savedOn), where })))
  }

  async function goBack(work: Work, ask: Ask): Promise<Answer> {
    const begun = await begunOn(work, ask)
    return begun ? unkept(await stepPage(work, ask, key, begun)) : see(receptionOf(work, ask))
  }

  async function keep(work: Work, ask: Ask): Promise<Answer> {
    const filled = { ...filledIn(ask), place: stepAt(ask.form.get('step')) ?? 1 }
    const refused = await whyNotKept(work, hashOf(work, filled.formId))
    if (refused.length > 0) return stepPage(work, ask, key, { ...filled, refused })
    return drawKept(work, ask, { key, folder }, filled)
  }

  async function remove(work: Work, ask: Ask): Promise<Answer> {
    const formId = draftFormId(ask)
    if (formId) await forgetDraft(work, folder, hashOf(work, formId))
    const reception = receptionOf(work, ask)
    return { ...see(reception), cookies: [noDraftCookie(reception)] }
  }
}

/** @clause M15e */
export const whyNotKept = async (work: Work, keyHash: Buffer): Promise<Refusal[]> =>
  (await hasDraftPlace(work, keyHash, MOST_DRAFTS)) ? [] : [NO_DRAFT_PLACE]

interface DraftParts {
  key: Buffer
  folder: string
}

/** Keeps what is typed and says until when. */
export async function drawKept(work: Work, ask: Ask, parts: DraftParts, filled: Filled & { place: number }) {
  const { formId, typed, place } = filled
  const { savedOn, cookies } = await keepBegun(work, ask, parts, filled)
  const page = show((frame) => DraftKeptPage({ frame, ...wordsOf(work, ask, savedOn), formId, typed, place }))
  return { ...page, cookies }
}

/** Keeps the draft; the device holds one key, so what nobody could open any more does not stay. */
export async function keepBegun(
  work: Work,
  ask: Ask,
  { key, folder }: DraftParts,
  { formId, typed, place }: Filled & { place: number },
) {
  const former = draftFormId(ask)
  if (former && former !== formId) await forgetDraft(work, folder, draftKeyHash(key, work.body.id, former))
  const savedOn = await keepReceptionDraft(work, draftKeyHash(key, work.body.id, formId), { place, typed })
  return { savedOn, cookies: [draftCookie(receptionOf(work, ask), formId, days(work))] }
}

const days = ({ today }: Work): number => normOn(RECEPTION_DRAFT_DAYS, today)

/** What somebody has said already does not stay in the browser's own store. */
const unkept = (answer: Answer): Answer =>
  'page' in answer ? { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store' } } : answer

const wordsOf = (work: Work, ask: Ask, savedOn: ReceptionDraft['savedOn']) => ({
  reception: receptionOf(work, ask),
  savedOn: dayOf(savedOn, work.today),
  endsOn: dayOf(receptionDraftEndsOn(savedOn, days(work)), work.today),
})
