import type { Refusal } from '#platform/outcome.ts'
import type { Said } from '../terms/status.ts'
import { whyTooLong } from './acting/typed.ts'
import type { AppealState } from './states.ts'

const MOST_ADDED = 30_000

/** The body's last question, if the client has said nothing since. @clause M15c */
export function askedOf(said: readonly Said[], isEnded: boolean): Said | undefined {
  if (isEnded) return undefined
  const last = said.findLastIndex(({ kind }) => kind === 'question')
  return said.slice(last + 1).some(({ by }) => by === 'client') ? undefined : said[last]
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
