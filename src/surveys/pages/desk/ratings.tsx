import { Legend } from '#platform/charts/legend.tsx'
import { WHOLE } from '#platform/charts/scale.ts'
import { type ShareFigures, ShareTable } from '#platform/charts/share-row.tsx'
import type { Figure, Part, Reliability } from '#platform/figures/gate.ts'
import type { Interval } from '#platform/figures/wilson.ts'
import { Frame as Sheet } from '#platform/html/card.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { interval, meanOf, number, percent } from '#platform/i18n/numbers.ts'
import type { RatedThings } from '../../rules/rated-things.ts'
import { TEXT } from '../../text.ru.ts'
import type { Choice } from './answers.tsx'
import { AnswersTabs } from './answers-tabs.tsx'

export interface RatingsProps {
  frame: Frame
  period: Choice
  things: RatedThings
  reliability: Reliability
}

/** What people said of pages and of finished acts, in one press of a button. @clause M15f */
export const RatingsPage = ({ frame, period, things, reliability }: RatingsProps) => (
  <DeskPage {...frame} title="Оценки страниц" current="/desk/answers">
    <Heading title="Оценки страниц" tags={<Tag kind="plain">не для публикации</Tag>} />
    <AnswersTabs current="/desk/answers/ratings" />
    <Filters action="/desk/answers/ratings" label="Отбор">
      <Field kind="select" name="period" label="Период" value={period.chosen} options={period.options} />
    </Filters>
    {things.pages.length === 0 && things.acts.length === 0 ? (
      <Empty title="Оценок нет">
        Вопрос «Была ли страница полезна?» стоит внизу каждой открытой страницы, «Как прошло?» — в конце анкеты. За это
        время на них не отвечали.
      </Empty>
    ) : (
      <>
        {things.pages.length > 0 && <Pages pages={things.pages} reliability={reliability} />}
        {things.acts.length > 0 && <Acts acts={things.acts} reliability={reliability} />}
        <p class="quiet small">
          Отвечает тот, кто захотел, и не больше раза за посещение. Для выводов обо всех посетителях этого мало:
          сравнивайте страницы между собой, когда интервалы не пересекаются.
        </p>
      </>
    )}
  </DeskPage>
)

type Shown<K extends keyof RatedThings> = Pick<RatedThings, K> & Pick<RatingsProps, 'reliability'>

const Pages = ({ pages, reliability }: Shown<'pages'>) => (
  <Sheet title="Была ли страница полезна?" id="pages" note="Доля ответов «Да» и интервал 95 %. Сначала самые низкие">
    <div class="inside">
      <Legend
        signs={[
          ['share', 'доля и интервал'],
          ['few', `меньше ${reliability.firm} ответов, ориентир`],
        ]}
      />
    </div>
    <ShareTable
      caption="Доля ответов «Да» по страницам"
      scale={WHOLE}
      heads={{ name: 'Страница', share: 'Доля «Да»', range: 'Интервал', answers: 'Ответов' }}
      rows={pages.map(({ name, part }) => ({
        name,
        answers: number(part.n),
        figures: 'part' in part ? figuresOf(part, part.part) : few(reliability),
      }))}
    />
  </Sheet>
)

const Acts = ({ acts, reliability }: Shown<'acts'>) => (
  <Sheet title={TEXT.went} id="acts" note="«Легко ли было ответить?»: доля оценок 4–5 и интервал 95 %">
    <ShareTable
      caption="Доля оценок 4 и 5 по действиям"
      scale={WHOLE}
      heads={{ name: 'Что сделали', share: 'Доля 4–5', range: 'Интервал', answers: 'Оценок', mean: 'Средняя' }}
      rows={acts.map(({ name, figure, hardToSay }) => ({
        name: hardToSay > 0 ? `${name}. «Затрудняюсь ответить»: ${number(hardToSay)}` : name,
        answers: number(figure.n),
        figures:
          'satisfied' in figure
            ? { ...figuresOf(figure, figure.satisfied), meanText: meanOf(figure.mean) }
            : few(reliability),
      }))}
    />
  </Sheet>
)

const figuresOf = ({ n, says }: Part | Figure, { share, low, high }: Interval): ShareFigures => ({
  share: share * 100,
  low: low * 100,
  high: high * 100,
  answers: n,
  shareText: percent(share),
  rangeText: interval(low, high),
  ...(says === 'hint' ? { note: 'ориентир' } : {}),
})

const few = ({ share }: Reliability) => ({ why: `Меньше ${share}: доля была бы случайной` })
