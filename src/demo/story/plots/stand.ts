import type { Plot } from '../plot.ts'

/** A measure whose date has passed. */
export const stand: Plot = {
  trouble: 'stand',
  channel: 'stand',
  title: 'На информационном стенде устаревшие сведения',
  findings: 'За стенд никто не отвечает: в последний раз его меняли больше года назад.',
  statedAgo: 96,
  words: 6,
  measure: {
    ago: 88,
    kind: 'process',
    deed: 'Обновить стенд и назначить того, кто сверяет его с сайтом каждый месяц',
    owner: 'editor',
    dueAgo: 19,
  },
}
