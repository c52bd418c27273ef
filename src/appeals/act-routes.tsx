import { type Answer, again, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type ActEdge, readWords } from './act-edge.ts'
import { ACT_EDGES } from './acts/edges.ts'
import { seenAppeal } from './hold-appeal.ts'
import { ActPage } from './pages/desk/appeal/act-page.tsx'
import { ACTS_ON, whyNotActed } from './rules/acting/table.ts'
import { numberWords } from './rules/numbers.ts'
import { APPEAL_ACTS, whyNotPermitted } from './rules/permissions.ts'
import { stateOf } from './rules/states.ts'
import { findAppeal } from './store/find-appeal.ts'
import { APPEAL_KINDS, REGIMES } from './terms.ts'

/** Every act on an appeal: its form on a page of its own, and the form's way back. */
export const actRoutes: readonly Route[] = ACT_EDGES.flatMap((edge): Route[] => {
  const act = ACTS_ON[edge.act].may
  const line = { path: `/desk/appeals/:appealId/${edge.path}`, may: staff(act, APPEAL_ACTS[act]) }
  return [
    { ...line, method: 'GET', handle: (work, ask) => showAct(edge, work, ask) },
    { ...line, method: 'POST', handle: (work, ask) => doAct(edge, work, ask) },
  ]
})

const idIn = ({ params }: Ask): string => params['appealId'] ?? ''

async function showAct(edge: ActEdge, work: Work, ask: Ask): Promise<Answer> {
  const appeal = await seenAppeal(work, idIn(ask))
  return show(await actPage(edge, work, { appeal, typed: edge.words.parse((await edge.begin?.(work, appeal)) ?? {}) }))
}

async function doAct(edge: ActEdge, work: Work, ask: Ask): Promise<Answer> {
  const id = idIn(ask)
  const typed = readWords(edge, ask.form)
  const outcome = await edge.deed(work, id, typed, seenIn(ask))
  const appeal = await findAppeal(work, id)
  if (!appeal) throw new NotFound()
  if ('refused' in outcome) return again(await actPage(edge, work, { appeal, typed, refused: outcome.refused }))
  const isStillTheirs = whyNotPermitted('appeal.see', work.by, appeal).length === 0
  return see(isStillTheirs ? `/desk/appeals/${id}?said=${edge.path}` : '/desk/appeals')
}

/** The version that a form was drawn with; unreadable, it is none that could stand. */
export const seenIn = ({ form }: Pick<Ask, 'form'>): number =>
  /^\d{1,9}$/.test(form.get('version')) ? Number(form.get('version')) : -1

interface Drawn {
  appeal: Awaited<ReturnType<typeof seenAppeal>>
  typed: object
  refused?: readonly Refusal[]
}

async function actPage(edge: ActEdge, work: Work, { appeal, typed, refused }: Drawn) {
  const fields = await edge.fields(work, appeal, typed)
  const back = `/desk/appeals/${appeal.id}`
  const due = appeal.dueOn ? `, ответить до ${dayAndMonth(appeal.dueOn, work.today)}` : ''
  const view = {
    number: numberWords(appeal),
    back,
    title: edge.title,
    action: `${back}/${edge.path}`,
    button: edge.button,
    isFinal: edge.isFinal === true,
    version: appeal.version,
    words: appeal.words,
    summary: `${APPEAL_KINDS[appeal.kind]}. ${REGIMES[appeal.regime]}${due}`,
    closed: whyNotActed(edge.act, work.by, { ...appeal, state: stateOf(appeal) }),
    refused,
  }
  return (frame: Parameters<typeof ActPage>[0]['frame']) => (
    <ActPage frame={frame} {...view}>
      {fields}
    </ActPage>
  )
}
