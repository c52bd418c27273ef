import { TURNS } from '../../year/turns.ts'
import type { Plot } from '../plot.ts'

/** A measure so young that nobody can tell. */
export const queue: Plot = {
  trouble: 'queue',
  channel: 'reception',
  title: 'На личном приёме подолгу ждут',
  findings:
    'Принимает одно окно два дня в неделю. Запись есть, но её не соблюдают: записанные и живая очередь стоят вместе.',
  statedAgo: 76,
  words: 9,
  measure: {
    ago: 66,
    kind: 'process',
    deed: 'Открыть второе окно и принимать по времени записи',
    owner: 'registrar',
    dueAgo: 10,
    done: {
      ago: TURNS.queue.ago,
      words: 'Открыли второе окно. По записи принимает одно, без записи — другое.',
      checkAgo: -62,
    },
    effects: [
      {
        ago: 9,
        verdict: 'too-early',
        words: 'Прошло меньше недели, оценок за это время мало. Посмотрим, когда пройдёт полный месяц до и после.',
        checkAgo: -62,
      },
    ],
  },
  wordsBack: [
    {
      ago: 64,
      heard: 'Вы сказали, что на приём уходит полдня, а назначенное время ничего не значит.',
      decided: 'Откроем ещё одно окно и станем принимать в то время, на которое записали.',
      changed: '',
      checkAgo: -62,
    },
  ],
}
