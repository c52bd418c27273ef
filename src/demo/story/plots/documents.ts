import type { Plot } from '../plot.ts'

/** A measure that is done; what came of it nobody has said yet. */
export const documents: Plot = {
  trouble: 'documents',
  channel: 'reception',
  title: 'Просят бумаги, которые у государства уже есть',
  findings:
    'Перечень документов не меняли с тех пор, как появились запросы между ведомствами. Четыре бумаги из девяти можно получить самим.',
  statedAgo: 126,
  words: 10,
  measure: {
    ago: 117,
    kind: 'regulation',
    deed: 'Подготовить поправку: исключить из перечня документов те, что приходят по запросу между ведомствами',
    owner: 'support',
    dueAgo: 30,
    done: {
      ago: 36,
      words: 'Поправку приняли: четырёх бумаг больше не просим, запрашиваем их сами.',
      checkAgo: -55,
    },
  },
}
