import { resolve } from 'node:path'
import type { ComponentChildren } from 'preact'
import { WAYS_IN } from '#channels'
import { SEGMENTS } from '#clients'
import { filesFolder } from '#platform/files/content.ts'
import { type Answer, NotFound, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Work } from '#platform/work.ts'
import { DIRECTIONS, NEEDS } from '#touchpoints'
import type { ActEdge } from './act-edge.ts'
import { readAppealView } from './actions/read-appeal-view.ts'
import { ACT_EDGES, saidAfter } from './acts/edges.ts'
import { drawCard } from './draw-card.ts'
import { fileAnswer } from './file-answer.ts'
import { seenAppeal } from './hold-appeal.ts'
import { ANSWER_SAID } from './pages/desk/answer/said.ts'
import { AppealPage } from './pages/desk/appeal/appeal-page.tsx'
import { lowered, standingOf } from './pages/desk/notices/standing.ts'
import type { ActOn } from './rules/acting/table.ts'
import { numberWords } from './rules/numbers.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import { messagesOf } from './store/messages.ts'
import type { AppealView } from './terms/appeal-view.ts'

/** The section of the answer, drawn by whoever knows answers; nothing where there is none yet. */
export type AnswerPart = (work: Work, view: AppealView) => Promise<ComponentChildren | undefined>

const may = staff('appeal.see', APPEAL_ACTS['appeal.see'])
const idIn = ({ params }: Ask): string => params['appealId'] ?? ''

/** One appeal on the desk, its files, its card on paper. @clause M15c, M18b */
export const appealPageRoutes = ({ config }: SliceParts, answerPart?: AnswerPart): Route[] => [
  { method: 'GET', path: '/desk/appeals/:appealId', may, handle: (work, ask) => showAppeal(work, ask, answerPart) },
  { method: 'GET', path: '/desk/appeals/:appealId/card.pdf', may, handle: (work, ask) => showCard(work, ask) },
  {
    method: 'GET',
    path: '/desk/appeals/:appealId/files/:hash',
    may,
    handle: (work, ask) => showFile(work, ask, filesFolder(resolve(config.OTKLIK_DATA))),
  },
]

async function showAppeal(work: Work, ask: Ask, answerPart?: AnswerPart): Promise<Answer> {
  const view = await readAppealView(work, idIn(ask))
  const primary = await primaryOf(work, view)
  const answer = await answerPart?.(work, view)
  const said = saidOn(view, ask.query['said'])
  const words = { way: WAYS_IN[view.appeal.way], directions: DIRECTIONS, needs: NEED_LABELS, segments: SEGMENTS }
  const links = ACT_EDGES.filter(({ act }) => view.acts.includes(act) && act !== 'note')
  return show((frame) => (
    <AppealPage frame={frame} view={view} words={words} links={links} primary={primary} answer={answer} said={said} />
  ))
}

/** What was done, and how far word of it has come; not a step more. @clause M15c */
function saidOn(view: AppealView, path: string | undefined): string | undefined {
  const said = OTHER_SAID[path ?? ''] ?? saidAfter(path)
  const last = view.notices.at(-1)
  const act = view.events.findLast(({ kind }) => kind !== 'note')
  const isOfIt = last && last.messageId !== null && act?.details['messageId'] === last.messageId
  return said && isOfIt ? `${said}. Уведомление клиенту: ${lowered(standingOf(last, view))}` : said
}

const NEED_LABELS = Object.fromEntries(Object.entries(NEEDS).map(([need, { law }]) => [need, law]))

const OTHER_SAID: Readonly<Record<string, string>> = {
  ...ANSWER_SAID,
  'notice-sent': 'Отправка уведомления отмечена',
  'errand-done': 'Поручение исполнено',
  'errand-cancelled': 'Поручение снято',
  'visit-done': 'Записано, что дал выезд',
  'visit-cancelled': 'Выезд отменён',
}

/** What is evidently next, as long as nobody can answer yet. */
const NEXT: Partial<Record<AppealView['state'], ActOn>> = {
  received: 'register',
  registered: 'assign',
  paused: 'resume',
}

async function primaryOf(work: Work, view: AppealView) {
  const next = NEXT[view.state]
  const edge: ActEdge | undefined =
    next && view.acts.includes(next) ? ACT_EDGES.find(({ act }) => act === next) : undefined
  if (!edge) return undefined
  const typed = edge.words.parse((await edge.begin?.(work, view.appeal)) ?? {})
  return {
    title: edge.title,
    action: `/desk/appeals/${view.appeal.id}/${edge.path}`,
    button: edge.button,
    fields: await edge.fields(work, view.appeal, typed),
  }
}

async function showCard(work: Work, ask: Ask): Promise<Answer> {
  const view = await readAppealView(work, idIn(ask))
  const name = `Карточка ${numberWords(view.appeal).replace('/', '-')}.pdf`
  return { bytes: await drawCard(work, view), type: 'application/pdf', name }
}

/** A file of the appeal or of its correspondence. */
async function showFile(work: Work, ask: Ask, folder: string) {
  const { id } = await seenAppeal(work, idIn(ask))
  const hash = ask.params['hash'] ?? ''
  const owners = [
    { ownerKind: 'appeal', ownerId: id } as const,
    ...(await messagesOf(work, id)).map((message) => ({ ownerKind: 'appeal-message', ownerId: message.id }) as const),
  ]
  for (const owner of owners) {
    const answer = await fileAnswer(work, folder, owner, hash).catch((fault: unknown) => {
      if (fault instanceof NotFound) return undefined
      throw fault
    })
    if (answer) return answer
  }
  throw new NotFound()
}
