import { Button } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import type { Refusal } from '#platform/outcome.ts'
import { DrawQuestion } from '../../questions/kinds.tsx'
import type { Question, Typed } from '../../terms.ts'
import { TEXT } from '../../text.ru.ts'

export interface RateProps {
  /** The signed address of the rating. */
  action: string
  /** Under the names of the form's fields. */
  questions: readonly Question[]
  typed: Typed
  /** What goes there and back with the form. */
  kept: readonly (readonly [string, string])[]
  refused?: readonly Refusal[] | undefined
  /** What is rated is somebody's own appeal: whoever answered it sees the rating with it. */
  isNamed?: boolean
}

/** The one question of a rating on a page of its own: for a link in a letter, and for a form that came back. @clause M15f */
export const RatePage = ({ frame, ...form }: RateProps & { frame: Frame }) => (
  <CitizenPage {...frame} rating={undefined} title="Ваша оценка" width="narrow" wrong={form.refused !== undefined}>
    <h1>Ваша оценка</h1>
    <RateForm {...form} />
    <p class="small quiet">{form.isNamed ? TEXT.named : TEXT.anonymous}</p>
  </CitizenPage>
)

/** «Как прошло?», once, at the end of the survey. @clause M15f */
export const HowItWent = (form: RateProps) => (
  <section class="stack" aria-labelledby="went">
    <h2 id="went">{TEXT.went}</h2>
    <RateForm {...form} questions={form.questions.map((question) => ({ ...question, required: false }))} />
  </section>
)

const RateForm = ({ action, questions, typed, kept, refused }: RateProps) => (
  <Form action={action} refused={refused} sheet>
    {kept.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {questions.map((question) => (
      <DrawQuestion question={question} typed={typed} />
    ))}
    <Button kind="second">Отправить оценку</Button>
  </Form>
)
