import { Button, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Steps } from '#platform/html/steps.tsx'
import { counted } from '#platform/i18n/plural.ts'
import type { Refusal } from '#platform/outcome.ts'
import { DrawQuestion, fieldsOf } from '../../questions/kinds.tsx'
import { type Step, stepBefore } from '../../rules/steps.ts'
import type { Typed } from '../../terms.ts'
import { TEXT } from '../../text.ru.ts'
import { KeptFields } from './kept-fields.tsx'
import { Opening } from './opening.tsx'

export interface StepProps {
  frame: Frame
  /** The address of the survey: `/e/<code>`. */
  entry: string
  touchpoint: { name: string; process: string }
  /** The steps that have something to ask. */
  steps: readonly Step[]
  /** The place of the one that is drawn. */
  place: number
  isLast: boolean
  /** The link was just opened: it is told first what this is. */
  isOpening?: boolean
  /** The random id of the form: sent twice, it is one answer. */
  formId: string
  typed: Typed
  refused?: readonly Refusal[] | undefined
}

/** One step of the survey. What the other steps hold travels with the form, so nothing is lost on the way there and back. */
export const StepPage = ({ frame, entry, touchpoint, steps, place, isLast, isOpening, ...form }: StepProps) => {
  const { formId, typed, refused } = form
  const questions = steps.find((step) => step.place === place)?.questions ?? []
  const back = stepBefore(steps, place)
  return (
    <CitizenPage
      {...frame}
      kept={{ again: `${entry}/steps/${place}`, form: 'survey' }}
      title={`${TEXT.title}: ${touchpoint.name}`}
      width="narrow"
      wrong={refused !== undefined}
    >
      <p class="quiet small">
        <b>{touchpoint.name}</b>
        <br />
        {touchpoint.process}
      </p>
      <h1>{TEXT.title}</h1>
      {isOpening && <Opening steps={counted(steps.length, STEPS)} privacy={privacyOf(frame)} />}
      <Steps names={steps.map(({ name }) => name)} current={steps.filter((step) => step.place <= place).length} />
      <Form action={isLast ? `${entry}/answers` : `${entry}/steps/${place + 1}`} refused={refused} id="survey" sheet>
        <KeptFields formId={formId} typed={typed} but={questions.flatMap(({ id }) => fieldsOf(id))} />
        {questions.map((question) => (
          <DrawQuestion question={question} typed={typed} />
        ))}
        <Buttons>
          <Button>{isLast ? 'Отправить отзыв' : 'Дальше'}</Button>
          {back && (
            <Button kind="second" formaction={`${entry}/steps/${back.place}`}>
              Назад
            </Button>
          )}
          <Button kind="ghost" formaction={`${entry}/draft`} name="step" value={String(place)}>
            Продолжить позже
          </Button>
        </Buttons>
      </Form>
      {!isOpening && (
        <p class="small quiet">
          {TEXT.anonymous} <a href={privacyOf(frame)}>{TEXT.how}</a>
        </p>
      )}
    </CitizenPage>
  )
}

const STEPS = { one: 'шаг', few: 'шага', many: 'шагов' }

export const privacyOf = ({ home }: Frame): string => `${home === '/' ? '' : home}/privacy`
