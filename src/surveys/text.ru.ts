import type { Reliability } from '#platform/figures/gate.ts'
import { counted } from '#platform/i18n/plural.ts'
import type { Place } from '#touchpoints'

/** Words of the survey that stand in more than one place. */
export const TEXT = {
  title: 'Ваш отзыв',
  went: 'Как прошло?',
  named:
    'Эта оценка не анонимная: она связана с вашим обращением, и её увидят те, кто на него отвечал. Опросы на нашем сайте — без имени.',
  anonymous: 'Имя не спрашиваем. Ответ хранится без имени, адреса и точного времени.',
  how: 'Как это устроено',
  hardToSay: 'Затрудняюсь ответить',
} as const

export const labelOf = (place: Place | undefined): string => place?.label ?? 'Точка, которой больше нет в перечне'

export const ANSWERS = { one: 'ответ', few: 'ответа', many: 'ответов' }

/** Why a figure has no share. */
export const fewAnswers = (n: number, { share }: Reliability): string =>
  n === 0
    ? 'Ответов пока нет.'
    : `${counted(n, ANSWERS)}. Меньше ${share}: доля была бы случайной, показываем только число.`

export const hintWords = (says: 'hint' | 'firm'): string => (says === 'hint' ? ' Ответов пока мало, это ориентир.' : '')

/** What the instruments of touchpoints are called at the desk. */
export const INSTRUMENT_NAMES: Readonly<Record<string, string>> = {
  'ext-info-v1': 'Информация и обращения',
  first: 'Два вопроса',
}
