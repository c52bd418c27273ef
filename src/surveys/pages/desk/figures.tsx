import type { ComponentChildren } from 'preact'
import { Legend } from '#platform/charts/legend.tsx'
import { WHOLE } from '#platform/charts/scale.ts'
import { type ShareRow, ShareTable } from '#platform/charts/share-row.tsx'
import type { Figure, Reliability } from '#platform/figures/gate.ts'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { interval, number, percent } from '#platform/i18n/numbers.ts'
import { counted } from '#platform/i18n/plural.ts'
import type { Satisfaction } from '../../rules/satisfaction.ts'
import type { TouchpointName } from '../../terms.ts'
import { nameOf } from '../../text.ru.ts'
import { AnswersTabs } from './answers-tabs.tsx'

export interface FiguresProps {
  frame: Frame
  satisfaction: Satisfaction
  reliability: Reliability
  /** Names of touchpoints by id, with their process. */
  names: ReadonlyMap<string, TouchpointName>
  period: { chosen: string; options: readonly { value: string; label: string }[] }
}

/** What clients say, in figures: overall and by touchpoint, no share without its interval and its number. @clause K3.1 */
export const FiguresPage = ({ frame, satisfaction, reliability, names, period }: FiguresProps) => (
  <DeskPage {...frame} title="Что говорят клиенты" current="/desk/answers">
    <Heading title="Что говорят клиенты" tags={<Tag kind="plain">не для публикации</Tag>} />
    <AnswersTabs current="/desk/answers" />
    <Filters action="/desk/answers" label="Отбор">
      <Field kind="select" name="period" label="Период" value={period.chosen} options={period.options} />
    </Filters>
    {satisfaction.touchpoints.length === 0 ? (
      <Empty title="Оценок за это время нет">
        Ссылка на отзыв есть у каждой точки перечня. Дайте её клиенту в конце разговора или поместите в письмо и на
        стенд.
      </Empty>
    ) : (
      <>
        <Overall satisfaction={satisfaction} reliability={reliability} />
        <ByTouchpoint satisfaction={satisfaction} reliability={reliability} names={names} />
      </>
    )}
  </DeskPage>
)

type Shown = Pick<FiguresProps, 'satisfaction' | 'reliability'>

const Overall = ({ satisfaction: { all, hardToSay }, reliability }: Shown) => (
  <section class="card stack-s" aria-labelledby="all">
    <h2 id="all">Поставили 4 или 5</h2>
    {'satisfied' in all ? (
      <>
        <p class="huge num">{percent(all.satisfied.share)}</p>
        <p>
          {`С поправкой на случайность: ${interval(all.satisfied.low, all.satisfied.high)}. Оценок ${number(all.n)}, средняя ${mean(all.mean)}.`}
          {all.says === 'hint' && ' Оценок пока мало, это ориентир.'}
        </p>
      </>
    ) : (
      <p>{fewWords(all.n, reliability)}</p>
    )}
    {hardToSay > 0 && <p class="quiet small">{`Ещё ${counted(hardToSay, PEOPLE)} выбрали «Затрудняюсь ответить».`}</p>}
    <p class="quiet small">
      Опрос открытый: отвечает тот, кто захотел. Для выводов обо всех клиентах он не репрезентативен.
    </p>
  </section>
)

const PEOPLE = { one: 'человек', few: 'человека', many: 'человек' }
const MARKS = { one: 'оценка', few: 'оценки', many: 'оценок' }

const mean = (value: number) => value.toFixed(1).replace('.', ',')

const fewWords = (n: number, { share }: Reliability): string =>
  `Меньше ${share} оценок: доля была бы случайной, показываем только число. Пока ${counted(n, MARKS)}.`

const ByTouchpoint = ({ satisfaction, reliability, names }: Shown & Pick<FiguresProps, 'names'>) => {
  const { all, touchpoints } = satisfaction
  return (
    <section class="frame" aria-labelledby="by-touchpoint">
      <header>
        <h2 id="by-touchpoint">По точкам взаимодействия</h2>
        <span class="small quiet">Доля оценок 4–5 и интервал 95&nbsp;%. Сначала самые низкие</span>
      </header>
      <div class="inside">
        <Legend
          signs={[
            ['share', 'доля и интервал'],
            ['few', `меньше ${reliability.firm} оценок, ориентир`],
            ['level', 'доля по всем точкам'],
          ]}
        />
      </div>
      <ShareTable
        caption="Доля оценок 4 и 5 по точкам взаимодействия"
        scale={WHOLE}
        level={'satisfied' in all ? all.satisfied.share * 100 : undefined}
        heads={{ name: 'Точка', share: 'Доля 4–5', range: 'Интервал', answers: 'Оценок' }}
        rows={touchpoints.map(({ touchpointId, figure }) =>
          rowOf(<Name name={names.get(touchpointId)} />, figure, reliability),
        )}
      />
    </section>
  )
}

const Name = ({ name }: { name: TouchpointName | undefined }) => (
  <>
    {nameOf(name)}
    {name && (
      <>
        <br />
        <span class="small quiet">{name.process}</span>
      </>
    )}
  </>
)

function rowOf(name: ComponentChildren, figure: Figure, reliability: Reliability): ShareRow {
  if (!('satisfied' in figure)) {
    const why = `Меньше ${reliability.share}: доля была бы случайной`
    return { name, answers: number(figure.n), figures: { why } }
  }
  const { share, low, high } = figure.satisfied
  return {
    name,
    answers: number(figure.n),
    figures: {
      share: share * 100,
      low: low * 100,
      high: high * 100,
      answers: figure.n,
      shareText: percent(share),
      rangeText: interval(low, high),
      ...(figure.says === 'hint' ? { note: 'ориентир' } : {}),
    },
  }
}
