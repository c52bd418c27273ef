import { TURNS } from '../../year/turns.ts'
import type { Plot } from '../plot.ts'

/** A measure that changed nothing. */
export const site: Plot = {
  trouble: 'site',
  channel: 'site',
  title: 'Форма обращения на сайте теряет заполненное',
  findings:
    'Форма живёт двадцать минут, потом молча забывает введённое. Файлы больше двух мегабайт не принимает и не объясняет почему.',
  statedAgo: 204,
  words: 11,
  measure: {
    ago: 196,
    kind: 'systems',
    deed: 'Обновить форму обращения на официальном сайте',
    owner: 'analyst',
    dueAgo: 135,
    done: {
      ago: TURNS.site.ago,
      words: 'Подрядчик обновил вид формы и подсказки к полям.',
      checkAgo: 55,
    },
    effects: [
      {
        ago: 52,
        verdict: 'not-shown',
        words:
          'Прошло почти три месяца. Доля хороших оценок сайта прежняя, жалоб на форму столько же. Подсказки не помогли: срок жизни формы и предел для файлов остались.',
      },
    ],
  },
  wordsBack: [
    {
      ago: 192,
      heard: 'Вы сказали, что форма на нашем сайте подводит в самом конце: пишешь долго, а отправить не выходит.',
      decided: 'Обновим форму к началу лета.',
      changed: '',
      checkAgo: 55,
    },
    {
      ago: 50,
      heard: '',
      decided: '',
      changed:
        'Форму обновили, но это не помогло: вы ставите ей те же оценки. Мы ищем другое решение и напишем здесь же.',
    },
  ],
}
