import { Bar, BarList } from '#platform/charts/bars.tsx'
import { Legend } from '#platform/charts/legend.tsx'
import { type ShareRow, ShareTable } from '#platform/charts/share-row.tsx'
import { Trend } from '#platform/charts/trend.tsx'
import { Frame } from '../card.tsx'
import { Heading } from '../heading.tsx'
import { ListTable } from '../list-table.tsx'
import { Tag } from '../tag.tsx'
import type { Exhibit } from './exhibit.ts'

const SCALE = { from: 40, to: 100, ticks: [40, 55, 70, 85, 100] }

const figures = (share: number, low: number, high: number, answers: number) => ({
  share,
  low,
  high,
  answers,
  shareText: `${share} %`,
  rangeText: `${low}–${high}`,
})

const ROWS: readonly ShareRow[] = [
  {
    name: (
      <a class="plain" href="#charts">
        Почта России
      </a>
    ),
    answers: '84',
    figures: { ...figures(62, 51, 72, 84), was: 63, change: <span class="quiet">не показано</span> },
  },
  {
    name: 'Телефонная связь',
    answers: '301',
    figures: { ...figures(63, 58, 68, 301), was: 74, fell: true, change: <b class="burn">спад, −11</b> },
  },
  {
    name: 'Сообщество «Одноклассники»',
    answers: '26',
    figures: { ...figures(77, 58, 89, 26), note: 'ориентир', change: <span class="quiet">не показано</span> },
  },
  {
    name: 'Официальный сайт',
    answers: '781',
    figures: { ...figures(82, 79, 85, 781), was: 77, change: <span class="good">рост, +5</span> },
  },
  {
    name: 'Информационный стенд',
    answers: '7',
    figures: { why: 'Меньше 10: доля была бы случайной, показываем только число' },
  },
]

const POINTS = [
  { ...figures(74, 70, 78, 22), when: 'III 25' },
  { ...figures(74, 71, 78, 28), when: 'IV 25' },
  { ...figures(76, 73, 79, 640), when: 'I 26' },
  { ...figures(76, 74, 79, 700), when: 'II 26' },
  { ...figures(77, 76, 80, 884), when: 'III 26' },
]

const CHANNELS = [
  { name: 'Госуслуги', part: 87, was: 72, share: '35 %', all: '214' },
  { name: 'Электронная почта', part: 58, was: 67, share: '23 %', all: '143' },
  { name: 'Одноклассники', part: 4, was: 6, share: '2 %', all: '13' },
]

export const CHARTS: Exhibit = {
  id: 'charts',
  title: 'Графики',
  for: 'desk',
  width: 'wide',
  draw: () => (
    <>
      <Heading title="Что говорят клиенты" tags={<Tag kind="plain">не для публикации</Tag>} />
      <div class="cols halves">
        <section class="card stack-s" aria-label="Итог">
          <p class="quiet">Поставили 4 или 5</p>
          <p class="huge num">77&nbsp;%</p>
          <p>Если бы ответили все, было бы от 76 до 80&nbsp;%. Ответов 2 224.</p>
        </section>
        <section class="card stack-s" aria-labelledby="trend">
          <h2 id="trend">По кварталам</h2>
          <Trend
            points={POINTS}
            scale={{ from: 68, to: 82, ticks: [70, 75, 80] }}
            breaks={[2]}
            label="III 25: 74 %; IV 25: 74 %; I 26: 76 %; II 26: 76 %; III 26: 77 %"
          />
          <p class="small quiet">Линия прервана: с I квартала 2026 года вопрос задан иначе.</p>
        </section>
      </div>
      <Frame
        title="Довольны по точкам взаимодействия"
        id="shares"
        note="Доля оценок 4–5 и интервал 95 %. Сначала самые низкие"
      >
        <div class="inside">
          <Legend
            signs={[
              ['share', 'доля и интервал'],
              ['few', 'меньше 30 ответов, ориентир'],
              ['was', 'прошлый квартал'],
              ['level', 'все точки, 77 %'],
              ['fell', 'спад'],
            ]}
          />
        </div>
        <ShareTable
          caption="Доля довольных по точкам"
          rows={ROWS}
          scale={SCALE}
          level={77}
          heads={{ name: 'Точка', share: 'Доля 4–5', range: 'Интервал', answers: 'Ответов', change: 'К II кварталу' }}
        />
      </Frame>
      <div class="cols halves">
        <Frame title="Откуда пришли 612 обращений" id="channels" note="черта — прошлый квартал">
          <ListTable
            caption="Обращения по каналам"
            groups={[{ rows: CHANNELS }]}
            columns={[
              { title: 'Канал', names: true, cell: ({ name }) => name },
              {
                title: 'График',
                plot: true,
                cell: ({ part, was }) => <Bar part={part} was={was} />,
              },
              { title: 'Доля', figures: true, labelled: true, cell: ({ share }) => <b>{share}</b> },
              { title: 'Всего', figures: true, labelled: true, cell: ({ all }) => all },
            ]}
          />
        </Frame>
        <section class="card stack-s" aria-labelledby="themes">
          <h2 id="themes">О чём написали сами</h2>
          <BarList
            label="Темы"
            rows={[
              { name: <a href="#charts">Сроки ответа</a>, figure: '118', part: 100 },
              { name: <a href="#charts">Непонятный ответ</a>, figure: '74', part: 63 },
              { name: 'Прочее, меньше 30 в теме', figure: '84', part: 71 },
            ]}
          />
        </section>
      </div>
    </>
  ),
}
