import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import type { Refusal } from '#platform/outcome.ts'
import type { Choice } from '../../rules/shown-words.ts'
import { PickWords } from './pick-words.tsx'
import { ProblemFields, type TypedProblem } from './problem-fields.tsx'

export interface NewProblemProps {
  frame: Frame
  typed: TypedProblem
  places: readonly { value: string; label: string }[]
  choice: Choice
  refused?: readonly Refusal[] | undefined
}

/** A problem is stated beside the words that show it. @clause K3.5 K3.3 */
export const NewProblemPage = ({ frame, typed, places, choice, refused }: NewProblemProps) => (
  <DeskPage {...frame} title="Новая проблема" current="/desk/problems" wrong={refused !== undefined}>
    <Crumbs trail={[{ label: 'Проблемы', href: '/desk/problems' }, { label: 'Новая' }]} />
    <Heading title="Новая проблема" />
    <p class="quiet">Отметьте слова, по которым её видно, и назовите её. Отметки не пропадут, пока вы ищете дальше.</p>
    <Form action="/desk/problems" refused={refused}>
      <div class="cols halves">
        <div>
          <section class="stack" aria-labelledby="said">
            <h2 id="said">Что сказали</h2>
            <PickWords choice={choice} searchAt="/desk/problems/new" />
          </section>
        </div>
        <div>
          <section class="sheet stack" aria-labelledby="meant">
            <h2 id="meant">Что поняли</h2>
            <ProblemFields {...typed} places={places} />
            <Buttons>
              <Button>Записать проблему</Button>
              <ButtonLink kind="second" href="/desk/problems">
                Не надо
              </ButtonLink>
            </Buttons>
          </section>
        </div>
      </div>
    </Form>
  </DeskPage>
)
