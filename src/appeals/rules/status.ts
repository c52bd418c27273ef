import type { Temporal } from 'temporal-polyfill'
import type { Refusal } from '#platform/outcome.ts'
import type { Appeal } from '../terms/appeal.ts'
import type { Said, Status } from '../terms/status.ts'
import type { AnswerWay } from '../terms.ts'
import { whyTooLong } from './acting/typed.ts'
import { type AppealState, STATES } from './states.ts'

const MOST_ADDED = 30_000

/** The body's last question, if the client has said nothing since. @clause M15c */
export function askedOf(said: readonly Said[], isEnded: boolean): Said | undefined {
  if (isEnded) return undefined
  const last = said.findLastIndex(({ kind }) => kind === 'question')
  return said.slice(last + 1).some(({ by }) => by === 'client') ? undefined : said[last]
}

/** The date of the answer is over; what stands still, or wants no answer, is not late. @clause M15c */
export const isLate = (
  { endedAt, dueAt, isPaused, answerBy }: Pick<Appeal, 'endedAt' | 'dueAt' | 'isPaused' | 'answerBy'>,
  now: Temporal.Instant,
): boolean =>
  !endedAt && !isPaused && answerBy !== 'none' && dueAt !== null && dueAt.epochMilliseconds < now.epochMilliseconds

/** Where it stands, in one line, each sentence as it is at this moment: a date that does not hold is not named. @clause M13, M15c */
export function headline(status: HeadlineFacts, day: (on: Temporal.PlainDate) => string): string {
  const { state, asked, pause, deadline, isOverdue, appeal } = status
  const isAsked = asked !== undefined
  const stands = isAsked ? 'Ждём вашего ответа' : (NO_ANSWER[appeal.answerBy]?.[state] ?? STATES[state])
  if (appeal.endedAt) return stands
  if (pause) {
    const still = `Срок приостановлен с ${day(pause.since)}`
    if (isAsked) return `${stands}. ${still}, пока вы не ответите: потом он пойдёт дальше, и мы назовём новую дату`
    return `${state === 'paused' ? still : `${stands}. ${still}`}. Когда он снова пойдёт, мы назовём новую дату ответа`
  }
  return deadline && !isOverdue && appeal.answerBy !== 'none' ? `${stands}. Ответим до ${day(deadline.dueOn)}` : stands
}

type HeadlineFacts = Pick<Status, 'state' | 'asked' | 'pause' | 'deadline' | 'isOverdue'> & {
  appeal: Pick<Appeal, 'answerBy' | 'endedAt'>
}

/** Whoever wants no answer is not promised one. */
const NO_ANSWER: Readonly<Partial<Record<AnswerWay, Partial<Record<AppealState, string>>>>> = {
  none: { registered: 'Зарегистрировано', assigned: 'Рассматриваем', waiting: 'Рассматриваем' },
}

const OVER: Readonly<Partial<Record<AppealState, string>>> = {
  answered: 'Ответ уже дан, это обращение закончено. Напишите новое: сошлитесь в нём на номер этого',
  redirected:
    'Обращение направлено другому органу, отвечает он. Дополнение отправьте туда или напишите нам новое обращение',
  left: 'Обращение оставлено без ответа, решение в переписке. Напишите новое обращение',
  withdrawn: 'Вы отозвали это обращение. Напишите новое',
}

/** Why the client cannot add to it; an empty list means they can. @clause M13, M15c */
export function whyNotAdded(state: AppealState, words: string, fileCount: number): Refusal[] {
  const over = OVER[state]
  if (over) return [{ field: 'words', why: over }]
  if (words.trim() === '' && fileCount === 0)
    return [{ field: 'words', why: 'Напишите, что хотите добавить, или приложите файл' }]
  return whyTooLong(words, 'words', MOST_ADDED)
}

const NOT_WITHDRAWN: Readonly<Partial<Record<AppealState, string>>> = {
  answered: 'Ответ уже дан, отзывать нечего',
  redirected: 'Обращение уже у другого органа: отозвать его можно там',
  left: 'Обращение уже закончено, отзывать нечего',
}

/** Why the client cannot take it back; what was taken back already is taken back. @clause M13, M15c */
export const whyNotWithdrawn = (state: AppealState): Refusal[] => {
  const why = NOT_WITHDRAWN[state]
  return why ? [{ field: '', why }] : []
}

export const mayBeAdded = (state: AppealState): boolean => OVER[state] === undefined
