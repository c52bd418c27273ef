import { Temporal } from 'temporal-polyfill'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import type { AppealView } from '../../../terms/appeal-view.ts'
import type { AppealEvent } from '../../../terms/events.ts'
import { NOTICE_KINDS, NOTICE_WAYS, type NoticeKind, type NoticeWay } from '../../../terms/notices.ts'
import {
  ANSWER_WAYS,
  type AnswerWay,
  APPEAL_KINDS,
  type AppealKind,
  EVENTS,
  MARKS,
  type Mark,
  REGIMES,
  type Regime,
} from '../../../terms.ts'
import { kindWords } from '../../../text/morning-letter.ts'

type Names = Pick<AppealView, 'names' | 'today' | 'errands' | 'visits'>

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** «Рощина Вера» or «Отдел земли», by the id that an event keeps. */
export const nameOf = ({ names }: Pick<AppealView, 'names'>, by: string): string => {
  const known = names.get(`person:${by}`) ?? names.get(`token:${by}`) ?? names.get(`unit:${by}`)
  if (known) return known
  return by === 'citizen' ? 'Клиент' : by === 'system' ? 'Система' : ''
}

const named = (view: Names, id: unknown): string => (text(id) === '' ? '' : nameOf(view, text(id)))

/** What an event says beside its name, in plain Russian; each line is a sentence. */
export function saidOf({ kind, details }: AppealEvent, view: Names): string[] {
  const lines = OF[kind]?.(details, view) ?? []
  const { reason, override } = details
  return [
    ...lines,
    ...(text(reason) && !OWN_REASON.includes(kind) ? [`Причина: ${text(reason)}`] : []),
    ...(text(override) ? [`Решено вопреки предупреждению: ${text(override)}`] : []),
  ].filter((line) => line !== '')
}

/** What happened, in a few words: some acts share a kind. */
export function titleOf({ kind, details }: AppealEvent): string {
  if (kind !== 'requalified') return EVENTS[kind]
  if (typeof details['questions'] === 'number') return `Записано вопросов: ${details['questions']}`
  if ('contour' in details) return 'Передано туда, где с ним работают'
  if ('mark' in details) return details['mark'] === 'none' ? 'Отметка о повторе снята' : 'Отмечено, что было раньше'
  return ['became', 'becameKind', 'becameNeed', 'marked', 'unmarked'].some((field) => field in details)
    ? EVENTS.requalified
    : 'touchpoint' in details
      ? 'Названа точка взаимодействия'
      : 'Разбор подтверждён'
}

/** What the client was answered: as it was sent, or as it was spoken and written down. */
export function answerIn({ kind, details }: AppealEvent, { answers }: Pick<AppealView, 'answers'>): string {
  if (kind !== 'answered') return ''
  return answers.find(({ id }) => id === details['answerId'])?.words ?? text(details['words'])
}

/** Where the reason stands in what the client was told. */
const OWN_REASON: readonly string[] = [
  'redirected',
  'question-redirected',
  'extended',
  'paused',
  'left',
  'correspondence-ended',
]

type Said = (details: AppealEvent['details'], view: Names) => string[]

const warnedOf: Said = ({ kinds, to }, view) => [
  Array.isArray(kinds) ? kinds.map((kind) => kindWords(text(kind))).join('; ') : '',
  Array.isArray(to) ? `Письмо: ${to.map((id) => named(view, id)).join(', ')}` : '',
]

const OF: Partial<Record<AppealEvent['kind'], Said>> = {
  warned: warnedOf,
  escalated: warnedOf,
  registered: ({ unitId, ...details }, view) => [named(view, unitId), ...regimeChange(details), ...datedOf(details)],
  requalified: (details) => [
    ...regimeChange(details),
    ...datedOf(details),
    text(details['becameKind']) && `Вид: ${APPEAL_KINDS[text(details['becameKind']) as AppealKind]}`,
    text(details['becameNeed']) && `Потребность: ${text(details['becameNeed'])}`,
    text(details['touchpoint']) && `Точка: ${text(details['touchpoint'])}`,
    ...markOf(details),
    details['contour'] === 'internal' ? 'Теперь это внутреннее обращение' : '',
    details['contour'] === 'external' ? 'Теперь это обращение внешнего клиента' : '',
  ],
  assigned: ({ personId, unitId, words }, view) => [
    [named(view, personId), named(view, unitId)].filter(Boolean).join(', '),
    text(words),
  ],
  redirected: ({ to }) => [text(to) ? `Куда: ${text(to)}` : 'Все вопросы направлены тем, в чьей они компетенции'],
  'question-redirected': ({ question, to }) => [`«${text(question)}»`, `Куда: ${text(to)}`],
  outside: ({ isOutside }) => [isOutside === false ? 'Отметка снята: вопрос наш' : 'Не входит в показатели'],
  'date-confirmed': ({ was, became }, { today }) => [
    was === became ? 'Дата осталась той же' : `${dayIn(was, today)} → ${dayIn(became, today)}`,
  ],
  extended: ({ days }) => [`На ${String(days)} дней`],
  noticed: ({ kind, way, on }, view) => [
    `Уведомление ${NOTICE_KINDS[text(kind) as NoticeKind]}`,
    `${NOTICE_WAYS[text(way) as NoticeWay]} ${dayIn(on, view.today)}`,
  ],
  paused: ({ clause }) => [`Основание: ${text(clause)}`],
  left: ({ label, clause }) => [`${text(label)} (${text(clause)})`],
  'correspondence-ended': ({ question, clause }) => [`По вопросу «${text(question)}» (${text(clause)})`],
  'errand-made': ({ errandId }, view) => errandLines(text(errandId), view),
  'errand-done': ({ errandId }, view) => [view.errands.find(({ id }) => id === errandId)?.report ?? ''],
  'errand-cancelled': ({ errandId }, view) => [view.errands.find(({ id }) => id === errandId)?.words ?? ''],
  'visit-planned': ({ visitId, on }, view) => {
    const visit = view.visits.find(({ id }) => id === visitId)
    return [visit ? `${visit.whereabouts}, ${dayIn(on, view.today)}` : '', visit?.why ?? '']
  },
  'visit-done': ({ visitId }, view) => [view.visits.find(({ id }) => id === visitId)?.outcome ?? ''],
  answered: ({ way }) => [text(way) && ANSWER_WAYS[text(way) as AnswerWay]],
  'answer-returned': ({ words }) => [text(words)],
  rated: ({ mark }) => [`Оценка ${String(mark)} из 5`],
}

const regimeChange = ({ was, became }: AppealEvent['details']): string[] =>
  text(became) && became !== was
    ? [`${REGIMES[text(was) as Regime]} → ${REGIMES[text(became) as Regime]}, сроки пересчитаны`]
    : []

const datedOf = ({ marked, unmarked }: AppealEvent['details']): string[] => {
  const said = (list: unknown, how: string) =>
    Array.isArray(list) ? list.map((mark) => `${MARKS[text(mark) as Mark]}: ${how}, сроки пересчитаны`) : []
  return [...said(marked, 'отмечено'), ...said(unmarked, 'отметка снята')]
}

const markOf = ({ mark, of }: AppealEvent['details']): string[] => {
  return mark === 'repeated' || mark === 'duplicate' ? [`${MARKS[mark]}, прежнее: ${text(of)}`] : []
}

function errandLines(errandId: string, view: Names): string[] {
  const errand = view.errands.find(({ id }) => id === errandId)
  if (!errand) return []
  const to = [named(view, errand.unitId), named(view, errand.personId)].filter(Boolean).join(', ')
  return [errand.words, `${to}, к ${dayAndMonth(errand.dueOn, view.today)}`]
}

const dayIn = (on: unknown, today: Temporal.PlainDate): string =>
  text(on) === '' ? '' : dayAndMonth(Temporal.PlainDate.from(text(on)), today)
