import type { Reliability } from '#platform/figures/gate.ts'
import { Frame as Sheet } from '#platform/html/card.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { counted } from '#platform/i18n/plural.ts'
import { QuestionSummary } from '../../questions/kinds.tsx'
import type { ValueCounts } from '../../rules/question-figures.ts'
import type { Step } from '../../rules/steps.ts'
import { AnswersTabs } from './answers-tabs.tsx'

export interface Choice {
  chosen: string
  options: readonly { value: string; label: string }[]
}

export interface AnswersProps {
  frame: Frame
  edition: Choice
  period: Choice
  touchpoint: Choice
  /** The questions of the edition, under the names of their steps. */
  steps: readonly Step[]
  counts: ReadonlyMap<string, ValueCounts>
  sheets: number | undefined
  reliability: Reliability
  /** Where the open words of a question are read. */
  wordsOf: (question: string) => string
}

/** One survey, question by question, in the sequence of its edition; no share without its interval and its number. @clause K3.1 */
export const AnswersPage = ({ frame, edition, period, touchpoint, ...view }: AnswersProps) => (
  <DeskPage {...frame} title="Ответы на анкету" current="/desk/answers">
    <Heading title="Ответы на анкету" tags={<Tag kind="plain">не для публикации</Tag>} />
    <AnswersTabs current="/desk/answers" />
    <Filters action="/desk/answers" label="Отбор">
      <Field kind="select" name="edition" label="Анкета" value={edition.chosen} options={edition.options} />
      <Field kind="select" name="period" label="Период" value={period.chosen} options={period.options} />
      <Field kind="select" name="touchpoint" label="Точка" value={touchpoint.chosen} options={touchpoint.options} />
    </Filters>
    {view.counts.size === 0 ? (
      <Empty title="Ответов нет">
        На эту анкету за это время не отвечали. Выберите другой период, или дайте ссылку точки клиенту в конце
        разговора, поместите её в письмо и на стенд.
      </Empty>
    ) : (
      <ByQuestion {...view} />
    )}
  </DeskPage>
)

type Shown = Pick<AnswersProps, 'steps' | 'counts' | 'sheets' | 'reliability' | 'wordsOf'>

const ByQuestion = ({ steps, counts, sheets, reliability, wordsOf }: Shown) => (
  <>
    <p>
      {sheets !== undefined && `Пришло: ${counted(sheets, SHEETS)}. `}
      <span class="quiet">
        Опрос открытый: отвечает тот, кто захотел. Для выводов обо всех клиентах он не репрезентативен.
      </span>
    </p>
    {steps.map(({ name, questions }) => (
      <>
        <h2>{name}</h2>
        {questions.map((question) => (
          <Sheet title={question.label} id={`q-${question.id}`} level={3} note={question.when && 'Задаём не всем'}>
            <QuestionSummary
              question={question}
              counts={counts.get(question.id) ?? {}}
              sheets={sheets}
              reliability={reliability}
              words={wordsOf(question.id)}
            />
          </Sheet>
        ))}
      </>
    ))}
  </>
)

const SHEETS = { one: 'анкета', few: 'анкеты', many: 'анкет' }
