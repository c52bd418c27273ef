import type { Norm } from '#platform/norms.ts'
import type { Question } from '../terms.ts'

/** The instrument that every touchpoint asked before there was a ready one. */
export const FIRST = 'first'

/** The question that every later edition holds too, so that figures run on. @clause K1.4 */
export const OVERALL = 'overall'

/** What a person may add in own words. */
const WORDS = 'words'

/** How long open words may be, in characters. */
export const LONGEST_WORDS: readonly Norm<number>[] = [{ clause: 'K3.3', since: '1970-01-01', value: 5_000 }]

/** The two questions that every touchpoint asks from the first day. */
export const firstQuestions = (longest: number): readonly Question[] => [
  {
    id: OVERALL,
    step: 'Оценка',
    type: 'mark',
    label: 'Какую оценку вы поставите нам в целом?',
    required: true,
    words: ['очень плохо', 'плохо', 'средне', 'хорошо', 'отлично'],
  },
  {
    id: WORDS,
    step: 'Ваши слова',
    type: 'words',
    label: 'Что нам исправить или сохранить?',
    hint: 'Можно не отвечать. Имена, телефоны и адреса писать не нужно.',
    longest,
  },
]
