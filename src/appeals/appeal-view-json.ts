import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { answersJson } from './answer-api.ts'
import { appealJson } from './appeal-json.ts'
import type { appealViewSchema, errandSchema, pastSchema } from './appeal-view-schema.ts'
import { type FileJson, fileJson } from './file-json.ts'
import { answerIn, nameOf, saidOf, titleOf } from './pages/desk/appeal/said-of-events.ts'
import { standingOf } from './pages/desk/notices/standing.ts'
import { isUnsent, wasDropped } from './rules/notices.ts'
import { numberWords } from './rules/numbers.ts'
import type { pausesOf } from './store/pauses.ts'
import type { AppealView, DeadlineOnView, FileOnView } from './terms/appeal-view.ts'
import type { Errand, PastAppeal } from './terms/errands.ts'
import type { AppealEvent } from './terms/events.ts'
import type { Notice } from './terms/notices.ts'

export interface ViewParts {
  publicUrl: string
  pauses: Awaited<ReturnType<typeof pausesOf>>
  answers: Awaited<ReturnType<typeof answersJson>>['answers']
}

/** An appeal as its page on the desk shows it, for programs of those who work it. */
export function appealViewJson(view: AppealView, parts: ViewParts): z.input<typeof appealViewSchema> {
  const { appeal, questions, repeats, client } = view
  const filesOf = (kind: string, id: string) =>
    filesJson(view, parts.publicUrl, ({ ownerKind, ownerId }) => ownerKind === kind && ownerId === id)
  return {
    ...appealJson(appeal, Object.fromEntries(view.deadlines.map((given) => [given.kind, given]))),
    ...standing(view),
    repeatsId: repeats?.id ?? null,
    repeats: repeats ? { id: repeats.id, number: numberWords(repeats) } : null,
    questions: questions.map((question) => ({ ...question, redirectedAt: said(question.redirectedAt) })),
    dates: view.deadlines.map(dateJson),
    pauses: parts.pauses.map(({ from, to, ...pause }) => ({ ...pause, from: from.toString(), to: said(to) })),
    events: view.events.map((event) => eventJson(event, view)),
    files: filesOf('appeal', appeal.id),
    messages: view.messages.map(({ at, ...message }) => ({
      ...message,
      at: at.toString(),
      byName: nameOf(view, message.by),
      files: filesOf('appeal-message', message.id),
    })),
    answers: parts.answers,
    errands: view.errands.map((errand) => errandJson(errand, view.today)),
    visits: view.visits.map(({ id, plannedOn, whereabouts, why, doneAt, outcome, cancelledAt }) => ({
      ...{ id, whereabouts, why, outcome },
      ...{ plannedOn: plannedOn.toString(), doneAt: said(doneAt), cancelledAt: said(cancelledAt) },
    })),
    notices: view.notices.map((notice) => noticeJson(notice, view)),
    client: client ? { id: client.id, name: client.name } : null,
    past: view.past.map(pastJson),
    acts: [...view.acts],
  }
}

function standing(view: AppealView) {
  const { appeal, coAuthors, touchpoint } = view
  const { uncovered, representative, againstPersonId, againstUnitId, unitId, assigneeId } = appeal
  const named = (id: string | null) => (id ? nameOf(view, id) : '')
  const against = { personId: againstPersonId, unitId: againstUnitId }
  return {
    ...{ uncovered, representative, coAuthors: coAuthors.map(({ name, contact }) => ({ name, contact })) },
    touchpoint: touchpoint ? { name: touchpoint.name, process: touchpoint.process } : null,
    against:
      againstPersonId || againstUnitId
        ? { ...against, personName: named(againstPersonId), unitName: named(againstUnitId) }
        : null,
    ...{ unitName: named(unitId), assigneeName: named(assigneeId) },
    ...{ receivedOn: appeal.receivedOn.toString(), postmarkedOn: said(appeal.postmarkedOn) },
    ...{ outsideAt: said(appeal.outsideAt), endedAt: said(appeal.endedAt), ratedOn: said(appeal.ratedOn) },
    ...{ upheldAt: said(appeal.upheldAt), notUpheldAt: said(appeal.notUpheldAt) },
  }
}

function eventJson(event: AppealEvent, view: AppealView) {
  const { words, messageId } = event.details
  return {
    ...{ id: event.id, kind: event.kind, at: event.at.toString(), by: event.by, byName: nameOf(view, event.by) },
    title: titleOf(event),
    lines: saidOf(event, view),
    words: answerIn(event, view) || (typeof words === 'string' ? words : ''),
    messageId: typeof messageId === 'string' ? messageId : null,
  }
}

const noticeJson = (notice: Notice, view: AppealView) => {
  const { id, kind, reach, words, wordsHash, messageId, clause, sentWay } = notice
  return {
    ...{ id, kind, reach, words, wordsHash, messageId, clause, sentWay },
    ...{ dueOn: said(notice.dueOn), sentOn: said(notice.sentOn) },
    sentAt: wasDropped(notice) ? null : said(notice.sentAt),
    ...{ madeAt: notice.madeAt.toString(), waits: isUnsent(notice), standing: standingOf(notice, view) },
  }
}

const dateJson = ({ givenAt, metAt, dueOn, legalOn, dueAt, steps, ...date }: DeadlineOnView) => ({
  ...{ kind: date.kind, because: date.because, provisional: date.provisional },
  ...{ givenAt: givenAt.toString(), metAt: said(metAt) },
  ...{ dueOn: dueOn.toString(), legalOn: legalOn.toString(), dueAt: dueAt.toString() },
  steps: steps.map(({ on, text, clause }) => ({ on: on.toString(), text, clause })),
})

const filesJson = (view: AppealView, publicUrl: string, isOf: (file: FileOnView) => boolean): FileJson[] =>
  view.files.filter(isOf).map((file) => fileJson(publicUrl, view.appeal.id, file))

/** An errand by itself. */
export function errandJson(errand: Errand, today: Temporal.PlainDate): z.input<typeof errandSchema> {
  const { id, unitId, personId, words, dueOn, source, madeBy, doneBy, report, doneAt, cancelledAt } = errand
  const state = doneAt ? 'done' : cancelledAt ? 'cancelled' : 'open'
  return {
    ...{ id, unitId, personId, words, source, madeBy, doneBy, report, state },
    ...{ dueOn: dueOn.toString(), overdue: state === 'open' && dueOn.toString() < today.toString() },
    ...{ madeAt: errand.madeAt.toString(), doneAt: said(doneAt), cancelledAt: said(cancelledAt) },
  }
}

export const pastJson = (past: PastAppeal): z.input<typeof pastSchema> => {
  const { id, channel, kind, regime, state, rating, beginning } = past
  const what = { id, channel, kind, regime, state, rating, beginning }
  return { ...what, number: numberWords(past), receivedOn: past.receivedOn.toString() }
}

const said = (moment: Temporal.Instant | Temporal.PlainDate | null): string | null => moment?.toString() ?? null
