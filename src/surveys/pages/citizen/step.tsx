import { Button, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Steps } from '#platform/html/steps.tsx'
import { counted } from '#platform/i18n/plural.ts'
import type { Refusal } from '#platform/outcome.ts'
import { DrawQuestion } from '../../questions/kinds.tsx'
import type { Question } from '../../terms.ts'
import { TEXT } from '../../text.ru.ts'

export interface StepProps {
  frame: Frame
  /** The address of the survey: `/e/<code>`. */
  entry: string
  touchpoint: string
  process: string
  /** Counted from 1; one question a step. */
  step: number
  questions: readonly Question[]
  /** The random id of the form: sent twice, it is one answer. */
  formId: string
  typed: Readonly<Record<string, string>>
  refused?: readonly Refusal[] | undefined
}

/** One step of the survey. What the other steps hold travels with the form, so nothing is lost on the way there and back. */
export const StepPage = ({ frame, entry, touchpoint, process, step, questions, formId, typed, refused }: StepProps) => {
  const isLast = step === questions.length
  return (
    <CitizenPage {...frame} title={`${TEXT.title} ${touchpoint}`} width="narrow" wrong={refused !== undefined}>
      <p class="quiet small">
        <b>{touchpoint}</b>
        <br />
        {process}
      </p>
      <Steps names={questions.map((question) => question.step)} current={step} />
      <h1>{TEXT.title}</h1>
      {step === 1 && (
        <p class="quiet">{`${counted(questions.length, QUESTIONS)}, меньше минуты. 1 — хуже всего, 5 — лучше всего.`}</p>
      )}
      <Form action={isLast ? `${entry}/answers` : `${entry}/steps/${step + 1}`} refused={refused} sheet>
        <input type="hidden" name="id" value={formId} />
        {questions.map((question, place) =>
          place + 1 === step ? (
            <DrawQuestion question={question} typed={typed[question.id]} />
          ) : (
            <Kept name={question.id} value={typed[question.id]} />
          ),
        )}
        <Buttons>
          <Button>{isLast ? 'Отправить отзыв' : 'Дальше'}</Button>
          {step > 1 && (
            <Button kind="second" formaction={`${entry}/steps/${step - 1}`}>
              Назад
            </Button>
          )}
        </Buttons>
      </Form>
      <p class="small quiet">
        {TEXT.anonymous} <a href={privacyOf(frame)}>{TEXT.how}</a>
      </p>
    </CitizenPage>
  )
}

const QUESTIONS = { one: 'вопрос', few: 'вопроса', many: 'вопросов' }

export const privacyOf = ({ home }: Frame): string => `${home === '/' ? '' : home}/privacy`

const Kept = ({ name, value }: { name: string; value: string | undefined }) =>
  value === undefined ? null : <input type="hidden" name={name} value={value} />
