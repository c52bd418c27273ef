import { counted } from '#platform/i18n/plural.ts'
import { numberWords } from '../rules/numbers.ts'
import type { WarningKind } from '../rules/warnings/warnings.ts'
import { type AppealNumber, DEADLINE_KINDS } from '../terms.ts'

const APPEALS = { one: 'обращение', few: 'обращения', many: 'обращений' }
const ERRANDS = { one: 'поручение', few: 'поручения', many: 'поручений' }
const MOST_LINES = 50

/** What a person has to do on a morning, in figures: a letter names nobody and quotes nothing. */
export interface Work {
  queues: Readonly<Record<string, number>>
  errands: number
  burningErrands: number
}

/** An appeal or an errand that somebody is warned of. */
export interface Warned {
  number: AppealNumber
  kinds: readonly WarningKind[]
  /** Where it is looked at. */
  path: string
}

const LINES: readonly (readonly [queue: string, words: string])[] = [
  ['overdue', 'просрочено'],
  ['today', 'срок сегодня'],
  ['soon', 'срок в ближайшие три рабочих дня'],
  ['unregistered', 'ждёт регистрации'],
  ['unassigned', 'без исполнителя'],
  ['waiting', 'ответ ждёт подписи'],
  ['returned', 'ответ возвращён с замечаниями'],
  ['notices', 'уведомление клиенту ждёт отправки'],
  ['mine', 'у вас в работе'],
]

/** Whether there is anything to write about. @clause M18b */
export const hasWork = ({ queues, errands }: Work): boolean =>
  errands > 0 || LINES.some(([queue]) => (queues[queue] ?? 0) > 0)

/** The letter of a morning: counts and links. @clause M18b */
export function morningLetter(work: Work, warned: readonly Warned[], url: string): { subject: string; words: string } {
  const lines = LINES.flatMap(([queue, words]) => {
    const count = work.queues[queue] ?? 0
    return count > 0 ? [`${words}: ${counted(count, APPEALS)}\n${url}/desk/appeals?queue=${queue}`] : []
  })
  const errands =
    work.errands > 0
      ? [
          `вам и вашему подразделению: ${counted(work.errands, ERRANDS)}${
            work.burningErrands > 0 ? `, срок подошёл: ${work.burningErrands}` : ''
          }\n${url}/desk/errands`,
        ]
      : []
  return {
    subject: 'Обращения: что сегодня',
    words: ['Доброе утро. Вот что ждёт вас сегодня.', ...lines, ...errands, ...warnedLines(warned, url), OFF].join(
      '\n\n',
    ),
  }
}

const OFF =
  'Письмо приходит по утрам рабочих дней. Отключить его для органа может администратор в настройках обращений.'

/** Warnings by themselves: where no morning letter goes, or where a term in hours does not wait for it. @clause M16b, M18b */
export const warningLetter = (warned: readonly Warned[], url: string): { subject: string; words: string } => ({
  subject: subjectOf(warned.flatMap(({ kinds }) => kinds)),
  words: warnedLines(warned, url).join('\n\n'),
})

function subjectOf(kinds: readonly WarningKind[]): string {
  if (kinds.includes('overdue')) return 'Срок ответа прошёл'
  if (kinds.some((kind) => kind.endsWith('.overdue'))) return 'Срок прошёл'
  return kinds.some((kind) => !kind.includes('.')) ? 'Подходит срок ответа' : 'Подходит срок'
}

function warnedLines(warned: readonly Warned[], url: string): string[] {
  if (warned.length === 0) return []
  const lines = warned
    .slice(0, MOST_LINES)
    .map(({ number, kinds, path }) => `${numberWords(number)}: ${kinds.map(kindWords).join('; ')}\n${url}${path}`)
  const rest = warned.length - MOST_LINES
  return ['Обратите внимание:', ...lines, ...(rest > 0 ? [`И ещё ${counted(rest, APPEALS)}: ${url}/desk/appeals`] : [])]
}

const OF_ANSWER: Readonly<Record<string, string>> = {
  'no-draft': 'ответ ещё не начат',
  near: 'срок в ближайшие три рабочих дня',
  overdue: 'срок прошёл',
}

const OF_OTHERS: Readonly<Record<string, string>> = {
  'registration.near': 'подходит срок регистрации',
  'registration.overdue': 'в срок не зарегистрировано',
  'acknowledgement.near': 'клиенту ещё не сообщили номер и срок ответа',
  'acknowledgement.overdue': 'клиенту в срок не сообщили номер и срок ответа',
  'redirect.near': 'подходит срок направить чужой вопрос по компетенции',
  'redirect.overdue': 'чужой вопрос в срок не направлен по компетенции',
  'extension-notice.near': 'если к сроку не успеть, продлите его и сообщите клиенту сейчас: потом будет поздно',
  'notice.near': 'подходит срок отправить уведомление клиенту',
  'notice.overdue': 'уведомление клиенту в срок не отправлено',
  'errand.near': 'подходит срок поручения',
  'errand.overdue': 'поручение в срок не исполнено',
}

/** After «меньше». */
const HOURS = { one: 'часа', few: 'часов', many: 'часов' }
const MINUTES = { one: 'минуты', few: 'минут', many: 'минут' }
const HOUR = 60

function lessThan(hours: number): string {
  if (hours === 1) return 'часа'
  return Number.isInteger(hours) ? counted(hours, HOURS) : counted(Math.round(hours * HOUR), MINUTES)
}

/** What a warning says, in a letter and in the line of time. @clause M18b */
export function kindWords(kind: string): string {
  const said = OF_ANSWER[kind] ?? OF_OTHERS[kind]
  if (said) return said
  const day = /^day-(\d+)$/.exec(kind)?.[1]
  if (day) return `пошёл ${day}-й день`
  const [, of, hours] = /^(?:(.+)\.)?hours-([\d.]+)$/.exec(kind) ?? []
  const left = `до конца срока меньше ${lessThan(Number(hours ?? 0))}`
  return of && of in DEADLINE_KINDS
    ? `${DEADLINE_KINDS[of as keyof typeof DEADLINE_KINDS].toLowerCase()}: ${left}`
    : left
}
