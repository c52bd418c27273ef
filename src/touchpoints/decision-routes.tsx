import { openUnits } from '#identity'
import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { dateAndTime, dayOf } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { foreseeInclusion } from './actions/foresee-inclusion.ts'
import { includeAmendments } from './actions/include-amendments.ts'
import { readDecision, seenAmendment } from './actions/read-decision.ts'
import { readQueue } from './actions/read-queue.ts'
import { returnAmendment } from './actions/return-amendment.ts'
import { decisionPage } from './pages/decisions/decision.tsx'
import { NOTHING_TYPED, type TypedDecision } from './pages/decisions/decision-props.ts'
import { queuePage } from './pages/decisions/queue.tsx'
import { remarkField, whyNotDecidable } from './rules/deciding.ts'
import { UNDERSTOOD } from './rules/decision-words.ts'
import { overrideField, unreasoned } from './rules/inclusion.ts'
import { REGISTER_ACTS } from './rules/permissions.ts'
import { afterOf, cursorOf } from './rules/queue-cursor.ts'
import {
  type Amendment,
  CHECKS,
  type Check,
  DEEDS,
  type Deed,
  type Override,
  REMARK_FIELDS,
  type RemarkField,
} from './terms/amendments.ts'

const QUEUE = '/desk/amendments/queue'
const ONE = '/desk/amendments/:amendmentId'
const DECIDES = REGISTER_ACTS['amendment.include']

/** What the registrar decides. @clause M5 */
export const decisionRoutes: readonly Route[] = [
  { method: 'GET', path: QUEUE, may: staff('amendment.include', DECIDES), handle: showQueue },
  { method: 'GET', path: ONE, may: staff('amendment.see', REGISTER_ACTS['amendment.see']), handle: showOne },
  { method: 'POST', path: `${ONE}/inclusion`, may: staff('amendment.include', DECIDES), handle: include },
  { method: 'POST', path: `${ONE}/return`, may: staff('amendment.return', DECIDES), handle: giveBack },
]

async function showQueue(work: Work, { query }: Ask): Promise<Answer> {
  const unit = isUuid(query['unit'] ?? '') ? (query['unit'] ?? '') : ''
  const deed = Object.keys(DEEDS).includes(query['deed'] ?? '') ? (query['deed'] as Deed) : ''
  const after = afterOf(query['after'] ?? '')
  const filter = { ...(unit ? { unitId: unit } : {}), ...(deed ? { deed } : {}), ...(after ? { after } : {}) }
  const { rows, hasMore } = await readQueue(work, filter)
  const last = rows.at(-1)
  const kept = new URLSearchParams({ ...(unit ? { unit } : {}), ...(deed ? { deed } : {}) })
  if (hasMore && last) kept.set('after', cursorOf(last))
  return show(
    queuePage({
      rows,
      units: await openUnits(work),
      chosen: { unit, deed },
      more: hasMore ? `${QUEUE}?${kept}` : undefined,
      isLater: after !== undefined,
      since: ({ since }) => dateAndTime(since, work.body.timeZone, work.today),
    }),
  )
}

const SAID: Readonly<Record<string, string>> = {
  included: 'Правка принята, перечень изменён.',
  returned: 'Правка возвращена с замечаниями.',
}

async function showOne(work: Work, { params, query }: Ask): Promise<Answer> {
  const id = params['amendmentId'] ?? ''
  return show(await pageOf(work, id, NOTHING_TYPED, { said: SAID[query['said'] ?? ''] }))
}

async function pageOf(
  work: Work,
  id: string,
  typed: TypedDecision,
  more: { refused?: readonly Refusal[]; said?: string | undefined },
) {
  const view = await readDecision(work, id)
  return decisionPage({
    view,
    typed,
    ...more,
    moment: (at) => dateAndTime(at, work.body.timeZone, work.today),
    day: dayOf(work.today, work.today),
    isRegistrar: DECIDES.some((role) => work.by.roles.includes(role)),
  })
}

async function include(work: Work, { params, form }: Ask): Promise<Answer> {
  const amendment = await seenAmendment(work, params['amendmentId'] ?? '')
  const { id } = amendment
  const typed = typedIn(form)
  const overrides = [...typed.reasons].map(([check, reason]): Override => ({ check: check as Check, reason }))
  const hasRemarks = typed.words.trim() !== '' || [...typed.remarks.values()].some((why) => why.trim() !== '')
  const outcome = hasRemarks
    ? { refused: [REMARKS_TYPED] }
    : UNDERSTOOD[amendment.deed] && !typed.isUnderstood
      ? { refused: await whyNotYet(work, amendment, { typed, seen: seenIn(form) }) }
      : await includeAmendments(work, [id], overrides, new Map([[id, seenIn(form)]]))
  if ('done' in outcome) return see(`/desk/amendments/${id}?said=included`)
  return again(await pageOf(work, id, typed, { refused: outcome.refused.map(onPage) }))
}

const REMARKS_TYPED: Refusal = {
  field: 'words',
  why: 'Вы написали замечания. Верните правку с ними или уберите их, если включаете',
}

/** Nothing brings the entry back, and nobody has said that this is understood: told beside all else that is missing. */
async function whyNotYet(
  work: Work,
  amendment: Amendment,
  { typed, seen }: { typed: TypedDecision; seen: number },
): Promise<readonly Refusal[]> {
  const undecidable = whyNotDecidable(amendment, seen)
  if (undecidable.length > 0) return undecidable
  const { blocking, remarks } = await foreseeInclusion(work, [amendment])
  if (blocking.length > 0) return blocking
  const untold = remarks.map(({ check }) => check).filter((check) => !typed.reasons.get(check)?.trim())
  return [...untold.map(unreasoned), NOT_UNDERSTOOD]
}

const NOT_UNDERSTOOD: Refusal = {
  field: 'understood',
  why: 'Вернуть точку будет нельзя. Отметьте, что вы это понимаете',
}

async function giveBack(work: Work, { params, form }: Ask): Promise<Answer> {
  const { id } = await seenAmendment(work, params['amendmentId'] ?? '')
  const typed = typedIn(form)
  const remarks = [...typed.remarks].map(([field, why]) => ({ field: field as RemarkField, why }))
  const outcome = await returnAmendment(work, id, { words: typed.words, remarks, seen: seenIn(form) })
  if ('done' in outcome) return see(`/desk/amendments/${id}?said=returned`)
  return again(await pageOf(work, id, typed, { refused: outcome.refused }))
}

/** What blocks is about a field of the entry: on the page a remark about it can be written there. */
const onPage = (refusal: Refusal): Refusal =>
  Object.keys(REMARK_FIELDS).includes(refusal.field) ? { ...refusal, field: remarkField(refusal.field) } : refusal

const typedIn = (form: Ask['form']): TypedDecision => ({
  reasons: new Map(Object.keys(CHECKS).map((check) => [check, form.get(overrideField(check as Check))])),
  remarks: new Map(Object.keys(REMARK_FIELDS).map((field) => [field, form.get(remarkField(field))])),
  words: form.get('words'),
  isUnderstood: form.get('understood') === 'yes',
})

/** The version that the form was drawn with; unreadable, it saw none that could stand. */
const seenIn = (form: Ask['form']): number => (/^\d{1,9}$/.test(form.get('version')) ? Number(form.get('version')) : -1)
