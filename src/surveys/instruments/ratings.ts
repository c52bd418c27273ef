import type { Question } from '../terms.ts'

/** «Была ли страница полезна?» under every public page. @clause M15f */
export const PAGE_USEFUL = 'page-useful-v1'

/** «Как прошло?» after an act. @clause M15f */
export const HOW_IT_WENT = 'how-it-went-v1'

/** The one question of each rating. @clause M15f */
export const RATINGS: Readonly<Record<string, Question>> = {
  [PAGE_USEFUL]: {
    id: 'useful',
    step: 'Страница',
    type: 'one',
    label: 'Была ли страница полезна?',
    required: true,
    options: [
      { id: 'yes', label: 'Да' },
      { id: 'no', label: 'Нет' },
    ],
  },
  [HOW_IT_WENT]: {
    id: 'went',
    step: 'Оценка',
    type: 'mark',
    label: 'Легко ли было ответить?',
    required: true,
    words: ['совсем нет', 'скорее нет', 'отчасти', 'скорее да', 'полностью'],
  },
}
