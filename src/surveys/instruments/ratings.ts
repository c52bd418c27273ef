import type { Question } from '../terms.ts'

/** «Была ли страница полезна?» under every public page. @clause M15f */
export const PAGE_USEFUL = 'page-useful-v1'

/** «Как прошло?» after an act. @clause M15f */
export const HOW_IT_WENT = 'how-it-went-v1'

/** Which instrument asks about which kind of thing. @clause M15f */
export const RATED_BY: ReadonlyMap<string, string> = new Map([
  ['page', PAGE_USEFUL],
  ['act', HOW_IT_WENT],
])

/** The act that a survey ends with, as the thing that is rated. @clause M15f */
export const ANSWERING = { kind: 'act', id: 'answer' } as const

/** «Была ли страница полезна?» has two answers, and the answer no leads on to where one can say more. @clause M15f */
const USEFUL: Question = {
  id: 'useful',
  step: 'Страница',
  type: 'one',
  label: 'Была ли страница полезна?',
  required: true,
  options: [
    { id: 'yes', label: 'Да' },
    { id: 'no', label: 'Нет' },
  ],
}

/** How easy it was to answer. @clause M15f */
export const WENT: Question = {
  id: 'went',
  step: 'Оценка',
  type: 'mark',
  label: 'Легко ли было ответить?',
  required: true,
  words: ['совсем нет', 'скорее нет', 'отчасти', 'скорее да', 'полностью'],
}

/** The one question of each rating. @clause M15f */
export const RATINGS: Readonly<Record<string, Question>> = { [PAGE_USEFUL]: USEFUL, [HOW_IT_WENT]: WENT }

/** The field of every rating's form: whoever draws one need not know the question. @clause M15f */
export const RATING_FIELD = 'answer'
