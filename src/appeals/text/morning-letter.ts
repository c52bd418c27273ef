import { counted } from '#platform/i18n/plural.ts'
import { numberWords } from '../rules/numbers.ts'
import type { WarningKind } from '../rules/warnings/warnings.ts'
import type { AppealNumber } from '../terms.ts'

const APPEALS = { one: 'обращение', few: 'обращения', many: 'обращений' }
const ERRANDS = { one: 'поручение', few: 'поручения', many: 'поручений' }
const MOST_LINES = 50

/** What a person has to do on a morning, in figures: a letter names nobody and quotes nothing. */
export interface Work {
  queues: Readonly<Record<string, number>>
  errands: number
  burningErrands: number
}

/** An appeal that somebody is warned of. */
export interface Warned {
  appealId: string
  number: AppealNumber
  kinds: readonly WarningKind[]
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
  subject: warned.some(({ kinds }) => kinds.includes('overdue')) ? 'Срок ответа прошёл' : 'Подходит срок ответа',
  words: warnedLines(warned, url).join('\n\n'),
})

function warnedLines(warned: readonly Warned[], url: string): string[] {
  if (warned.length === 0) return []
  const lines = warned
    .slice(0, MOST_LINES)
    .map(
      ({ appealId, number, kinds }) =>
        `${numberWords(number)}: ${kinds.map(kindWords).join('; ')}\n${url}/desk/appeals/${appealId}`,
    )
  const rest = warned.length - MOST_LINES
  return ['Обратите внимание:', ...lines, ...(rest > 0 ? [`И ещё ${counted(rest, APPEALS)}: ${url}/desk/appeals`] : [])]
}

/** What a warning says, in a letter and in the line of time. @clause M18b */
export function kindWords(kind: string): string {
  const day = /^day-(\d+)$/.exec(kind)?.[1]
  if (day) return `пошёл ${day}-й день`
  switch (kind) {
    case 'no-draft':
      return 'ответ ещё не начат'
    case 'near':
      return 'срок в ближайшие три рабочих дня'
    case 'hour':
      return 'до конца срока меньше часа'
    default:
      return 'срок прошёл'
  }
}
