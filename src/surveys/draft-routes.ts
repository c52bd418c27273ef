import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { dayOf } from '#platform/i18n/dates.ts'
import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { bodyOfEntry, codeOf, type Filled, filledIn, fillIn, placeOf } from './citizen-entry.ts'
import { draftCookie, draftFormId, draftKeyHash, noDraftCookie } from './draft-key.ts'
import { goneIn } from './gone-entry.ts'
import { type Entry, entryByCode } from './known-entries.ts'
import { DraftKeptPage, ResumePage } from './pages/citizen/draft.tsx'
import { receiptHash, receiptOf } from './receipt.ts'
import { drawReceipt } from './receipt-page.ts'
import { DRAFT_DAYS, draftEndsOn, isDraftOver } from './rules/drafts.ts'
import { stepPage } from './step-page.ts'
import { type Draft, dropDraft, findDraft, keepDraft } from './store/drafts.ts'
import { findReceipt } from './store/find-receipt.ts'

// A whole form has room in it several times over; nobody lays anything else here.
const MOST_SIGNS = 16_384
// A draft is kept for days on nobody's word, so one address may not lay down as many as it may send answers.
const DRAFTS_A_MINUTE = 300
const TOO_MUCH = 'Так много текста отложить нельзя: сократите его или отправьте отзыв сейчас'

/** An answer that was begun: kept, gone on with, thrown away. Its key lies on the device alone. */
export function draftRoutes({ config, secrets }: SliceParts): Route[] {
  const route = { may: anyone, body: bodyOfEntry, perMinute: config.ANSWERS_PER_MINUTE }
  return [
    {
      ...route,
      method: 'GET',
      path: '/e/:code/draft',
      handle: async (work, ask) => {
        const entry = await entryByCode(work, codeOf(ask) ?? '')
        if (!entry) return goneIn(work, ask, secrets.receipts)
        const begun = await draftOn(work, ask, entry, secrets.receipts)
        if (!begun) return see(`/e/${entry.code}`)
        // What somebody has said already does not stay in the browser's own store.
        return {
          ...show(stepPage(entry, begun.filled, { place: begun.place })),
          headers: { 'cache-control': 'no-store' },
        }
      },
    },
    {
      ...route,
      perMinute: Math.min(config.ANSWERS_PER_MINUTE, DRAFTS_A_MINUTE),
      method: 'POST',
      path: '/e/:code/draft',
      handle: async (work, ask) => {
        const entry = await entryByCode(work, codeOf(ask) ?? '')
        if (!entry) return goneIn(work, ask, secrets.receipts)
        return keep(work, ask, entry, secrets.receipts)
      },
    },
    {
      ...route,
      method: 'POST',
      path: '/e/:code/draft/removal',
      handle: async (work, ask) => {
        const code = codeOf(ask) ?? ''
        const formId = draftFormId(ask)
        if (formId) await dropDraft(work, draftKeyHash(secrets.receipts, code, formId))
        return { ...see(`/e/${code}`), cookies: [noDraftCookie(`/e/${code}`)] }
      },
    },
  ]
}

async function keep(work: Work, ask: Ask, entry: Entry, key: Buffer): Promise<Answer> {
  const filled = filledIn(entry, ask)
  const { formId, typed } = filled
  const place = placeOf(filled, Number(ask.form.get('step')))
  if (JSON.stringify(typed).length > MOST_SIGNS)
    return again(stepPage(entry, filled, { place, refused: [{ field: '', why: TOO_MUCH }] }))

  const { code, touchpoint } = entry
  // Who goes back to a form that was sent has nothing left to put off.
  const receipt = receiptOf(key, work.body.id, formId)
  if (await findReceipt(work, receiptHash(key, receipt)))
    return { ...(await drawReceipt(work, receipt, key, 'sent before')), cookies: [noDraftCookie(`/e/${code}`)] }

  const hashOf = (id: string) => draftKeyHash(key, code, id)
  const former = draftFormId(ask)
  // The device keeps one key a touchpoint: what nobody could open any more does not stay.
  if (former && former !== formId) await dropDraft(work, hashOf(former))
  const savedOn = await keepDraft(work, hashOf(formId), { step: place, typed, touchpointId: touchpoint.id })
  const cookies = [draftCookie(`/e/${code}`, formId, normOn(DRAFT_DAYS, work.today))]
  const page = show((frame) => DraftKeptPage({ frame, ...wordsOf(work, entry, savedOn), formId, typed, place }))
  return { ...page, cookies }
}

interface Begun extends Draft {
  filled: Filled
  place: number
}

/** The draft of this entry whose key the device keeps, if it is there still. */
export async function draftOn(work: Work, ask: Ask, entry: Entry, key: Buffer): Promise<Begun | undefined> {
  const formId = draftFormId(ask)
  if (!formId) return undefined
  const draft = await findDraft(work, draftKeyHash(key, entry.code, formId))
  if (!draft || isDraftOver(draft.savedOn, normOn(DRAFT_DAYS, work.today), work.today)) return undefined
  const filled = fillIn(entry, formId, draft.typed)
  return { ...draft, filled, place: placeOf(filled, draft.step) }
}

/** The link of a touchpoint where this device has begun. */
export const resume = (work: Work, entry: Entry, { filled, place, savedOn }: Begun): Answer => {
  const where = filled.steps.find((step) => step.place === place)?.name ?? ''
  return show((frame) => ResumePage({ frame, ...wordsOf(work, entry, savedOn), where }))
}

const wordsOf = ({ today }: Work, { code, touchpoint }: Entry, savedOn: Draft['savedOn']) => ({
  entry: `/e/${code}`,
  touchpoint,
  savedOn: dayOf(savedOn, today),
  endsOn: dayOf(draftEndsOn(savedOn, normOn(DRAFT_DAYS, today)), today),
})
