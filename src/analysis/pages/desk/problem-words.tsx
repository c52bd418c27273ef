import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Quote } from '#platform/html/voice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import type { Choice, ShownWords } from '../../rules/shown-words.ts'
import { PickWords } from './pick-words.tsx'
import { WordsTick } from './words-tick.tsx'

export interface ProblemWordsProps {
  frame: Frame
  problem: { id: string; number: string; title: string; wordsHeld: boolean }
  /** In words: «57 человек». */
  records: string
  evidence: readonly ShownWords[]
  choice: Choice
  said?: string | undefined
  /** Why words were not added, or not taken away. */
  notAdded?: readonly Refusal[] | undefined
  notTakenAway?: readonly Refusal[] | undefined
}

/** The words that show a problem, to read, to add to and to take away from. @clause K3.3 */
export const ProblemWordsPage = (props: ProblemWordsProps) => {
  const { frame, problem, records, choice, said, notAdded, notTakenAway } = props
  const at = `/desk/problems/${problem.id}`
  return (
    <DeskPage
      {...frame}
      title={`Слова: ${problem.title}`}
      current="/desk/problems"
      wrong={(notAdded ?? notTakenAway) !== undefined}
    >
      <Crumbs
        trail={[{ label: 'Проблемы', href: '/desk/problems' }, { label: problem.number, href: at }, { label: 'Слова' }]}
      />
      <Heading
        title={problem.title}
        deeds={
          <ButtonLink kind="second" href={at}>
            К проблеме
          </ButtonLink>
        }
      />
      {said && (
        <Notice kind="good" live>
          {said}
        </Notice>
      )}
      <div class="cols halves">
        <div>
          <Evidence {...props} at={at} records={records} />
        </div>
        <div>
          <section class="stack" aria-labelledby="more">
            <h2 id="more">Добавить слова</h2>
            <Form action={`${at}/evidence`} refused={notAdded}>
              <PickWords choice={choice} searchAt={`${at}/words`} />
              <Buttons>
                <Button>Добавить отмеченные</Button>
              </Buttons>
            </Form>
          </section>
        </div>
      </div>
    </DeskPage>
  )
}

const Evidence = ({ problem, records, evidence, notTakenAway, at }: ProblemWordsProps & { at: string }) => (
  <section class="stack" aria-labelledby="shows">
    <h2 id="shows">{`Проблему видно по словам: ${records}`}</h2>
    {problem.wordsHeld ? (
      <>
        <p class="quiet">Людям уже ответили, поэтому эти слова остаются. Добавить можно.</p>
        <ul class="bare stack">
          {evidence.map(({ words, touchpoint }) => (
            <li class="card stack-s">
              <Quote words={words} />
              {touchpoint && <p class="small quiet">{touchpoint}</p>}
            </li>
          ))}
        </ul>
      </>
    ) : (
      <Form action={`${at}/evidence/removal`} refused={notTakenAway}>
        <ul class="bare stack-s">
          {evidence.map((one) => (
            <li>
              <WordsTick {...one} problems={one.problems.filter((number) => number !== problem.number)} />
            </li>
          ))}
        </ul>
        <Buttons>
          <Button kind="second">Убрать отмеченные</Button>
        </Buttons>
      </Form>
    )}
  </section>
)
