import { openUnits } from '#identity'
import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Refusal } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { makeAmendment } from './actions/make-amendment.ts'
import { linesOf } from './amendment-lines.ts'
import { newView } from './new-amendment-view.ts'
import { AmendmentsPage } from './pages/amendments/list.tsx'
import { NewAmendmentPage } from './pages/amendments/new.tsx'
import { LISTS, type ListKey, readList } from './rules/amendment-lists.ts'
import { contentOf } from './rules/entry-content.ts'
import { NO_UNIT } from './rules/forms/read-draft.ts'
import { mayDo, REGISTER_ACTS, type RegisterAct } from './rules/permissions.ts'
import { KNOWN, withKnown } from './rules/prefill.ts'
import { listAmendments } from './store/amendments.ts'
import { countAmendments } from './store/count-amendments.ts'
import { findEntries } from './store/find-entries.ts'
import { DEEDS, type Deed } from './terms/amendments.ts'
import { NO_CONTENT } from './terms/details.ts'
import { byOf } from './who-acts.ts'

const may = (act: RegisterAct) => staff(act, REGISTER_ACTS[act])

/** What is begun, and where one's own amendments stand. */
export const amendmentRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/amendments', may: may('amendment.make'), handle: showList },
  { method: 'GET', path: '/desk/amendments/new', may: may('amendment.make'), handle: showNew },
  { method: 'POST', path: '/desk/amendments', may: may('amendment.make'), handle: make },
]

const SAID: Readonly<Record<string, string>> = {
  submitted: 'Правка отправлена на проверку. Когда её включат или вернут, это будет видно здесь.',
  withdrawn: 'Правка отозвана.',
}

const A_PAGE = 25

async function showList(work: Work, { query }: Ask): Promise<Answer> {
  const by = await byOf(work)
  const decides = mayDo('amendment.include', by.roles)
  const unit = decides && isUuid(query['unit'] ?? '') ? (query['unit'] ?? '') : ''
  const whose = unit ? { unitId: unit } : decides ? undefined : { unitId: by.unitId }
  const counts = await countAmendments(work, whose)
  const list = readList(query['list']) ?? (counts.returned > 0 ? 'returned' : 'drafts')
  const below = /^\d{1,9}$/.test(query['below'] ?? '') ? Number(query['below']) : undefined
  const found = await listAmendments(work, {
    state: LISTS[list].states,
    ...(whose ? { ofUnit: whose.unitId } : {}),
    ...(below ? { below } : {}),
    most: A_PAGE + 1,
  })
  const shown = found.slice(0, A_PAGE)
  const units = decides ? (await openUnits(work)).map(({ id, name }) => ({ value: id, label: name })) : []
  const view = {
    list,
    lines: await linesOf(work, shown),
    counts: {
      drafts: counts.draft,
      returned: counts.returned,
      submitted: counts.submitted,
      decided: counts.included + counts.withdrawn,
    },
    units: units.length > 0 ? units : undefined,
    unit,
    mayMake: mayDo('amendment.make', by.roles),
    queue: decides ? (await countAmendments(work, undefined)).submitted : undefined,
    older: found.length > A_PAGE ? olderHref(list, unit, shown.at(-1)?.number ?? 0) : undefined,
    said: SAID[query['said'] ?? ''],
  }
  return show((frame) => <AmendmentsPage frame={frame} {...view} />)
}

const olderHref = (list: ListKey, unit: string, below: number) =>
  `/desk/amendments?list=${list}${unit ? `&unit=${unit}` : ''}&below=${below}`

async function showNew(work: Work, { query }: Ask): Promise<Answer> {
  const view = await newView(work, (name) => query[name] ?? '')
  return show((frame) => <NewAmendmentPage frame={frame} {...view} />)
}

async function make(work: Work, { form }: Ask): Promise<Answer> {
  const deed = form.get('deed')
  const touchpointId = form.get('touchpoint').toLowerCase()
  if (!Object.hasOwn(DEEDS, deed) || (touchpointId !== '' && !isUuid(touchpointId)))
    return refusedNew(work, form, [{ field: 'deed', why: 'Выберите точку и то, что с ней сделать' }])
  const unit = form.get('unit')
  const entry = touchpointId ? (await findEntries(work, [touchpointId])).get(touchpointId) : undefined
  const known = Object.fromEntries(KNOWN.flatMap((name) => (form.get(name) ? [[name, form.get(name)]] : [])))
  const outcome = await makeAmendment(work, {
    deed: deed as Deed,
    touchpointId: touchpointId || null,
    ...(unit === '' ? {} : { unitId: unit === NO_UNIT ? null : unit }),
    content: withKnown(entry ? contentOf(entry) : NO_CONTENT, known),
  })
  if ('done' in outcome) return see(`/desk/amendments/${outcome.done}/draft`)
  return refusedNew(work, form, outcome.refused)
}

async function refusedNew(work: Work, form: Ask['form'], refused: readonly Refusal[]): Promise<Answer> {
  const view = { ...(await newView(work, (name) => form.get(name))), refused }
  return again((frame) => <NewAmendmentPage frame={frame} {...view} />)
}
