import type { Question } from '../terms.ts'

/** «Была ли страница полезна?» under every public page. @clause M15f */
export const PAGE_USEFUL = 'page-useful-v1'

/** «Как прошло?» after an act. @clause M15f */
export const HOW_IT_WENT = 'how-it-went-v1'

/** «Помог ли ответ?» in the letter and on the page of an appeal; tied to it, and said so. @clause M18d */
const ANSWER_RATING = 'answer-rating-v1'

/** The question by whose mark an answer to an appeal is rated, and the one for words. @clause M18d */
export const ANSWER_HELPED = 'answer-helped'
export const ANSWER_WORDS = 'answer-words'

/** The kind of thing that an appeal's answer is. @clause M18d */
export const OF_APPEAL = 'appeal'

/** Which instrument asks about which kind of thing. @clause M15f */
export const RATED_BY: ReadonlyMap<string, string> = new Map([
  ['page', PAGE_USEFUL],
  ['act', HOW_IT_WENT],
  [OF_APPEAL, ANSWER_RATING],
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

/** Whether the answer helped, and in their own words why not. @clause M18d */
const HELPED: readonly Question[] = [
  {
    id: ANSWER_HELPED,
    step: 'Оценка',
    type: 'mark',
    label: 'Помог ли вам ответ?',
    required: true,
    words: ['совсем нет', 'скорее нет', 'отчасти', 'скорее да', 'полностью'],
  },
  {
    id: ANSWER_WORDS,
    step: 'Оценка',
    type: 'words',
    label: 'Что осталось нерешённым или непонятным',
    hint: 'Если напишете, мы вернёмся к ответу',
    longest: 2000,
  },
]

/** The question of each rating; one about an answer takes words too. @clause M15f, M18d */
export const RATINGS: Readonly<Record<string, readonly Question[]>> = {
  [PAGE_USEFUL]: [USEFUL],
  [HOW_IT_WENT]: [WENT],
  [ANSWER_RATING]: HELPED,
}

/** The field of every rating's form: whoever draws one need not know the question. @clause M15f */
export const RATING_FIELD = 'answer'

/** And the field of words beside it, where they are taken. @clause M18d */
export const WORDS_FIELD = 'words'
