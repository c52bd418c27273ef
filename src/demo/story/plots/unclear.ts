import type { Plot } from '../plot.ts'

/** A measure that is decided and not yet due. */
export const unclear: Plot = {
  trouble: 'unclear',
  channel: 'email',
  title: 'Ответы написаны так, что их трудно понять',
  findings:
    'Письма начинаются с выписок из актов, решение стоит в конце или его нет вовсе. Образцов простого ответа у отделов нет.',
  statedAgo: 44,
  words: 12,
  measure: {
    ago: 33,
    kind: 'acts',
    deed: 'Утвердить образцы ответов простым языком: решение в первой строке, потом что делать и до какого дня',
    owner: 'clerk',
    dueAgo: -27,
  },
  wordsBack: [
    {
      ago: 31,
      heard: 'Вы сказали, что из наших писем не понять главного: положено или нет и что делать дальше.',
      decided: 'Готовим образцы ответов простым языком и научим по ним писать все отделы.',
      changed: '',
      checkAgo: -120,
    },
  ],
}
