import { ButtonLink } from '#platform/html/button.tsx'
import { Chain } from '#platform/html/chain.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Tag } from '#platform/html/tag.tsx'
import type { Chain as Course } from '../../rules/chain.ts'
import type { ProblemView } from '../../rules/problem-view.ts'
import { problemState } from '../../rules/state.ts'
import { PROBLEM_STATES } from '../../terms.ts'
import { type Notes, STATE_TAGS } from '../../text.ru.ts'
import { Decided } from './decided.tsx'
import { Helped } from './helped.tsx'
import { Said, Understood } from './said-and-understood.tsx'
import { Told } from './told.tsx'

export interface ChainPageProps {
  frame: Frame
  problem: ProblemView
  chain: Course
  notes: Notes
  /** Decides, says what was done, answers people. */
  isHead: boolean
  said?: string | undefined
}

/** The whole way of a problem on one line: where it comes from, what was decided, whether it helped, who was told. @clause K3.6 K3.7 */
export const ChainPage = ({ frame, problem, chain, notes, isHead, said }: ChainPageProps) => {
  const state = problemState(chain, notes.today)
  const isDecided = state !== 'stated'
  const isDone = chain.measures.some(({ completion }) => completion)
  const isAnswered = chain.wordsBack.length > 0
  const parts = { problem, chain, notes, isHead }
  return (
    <DeskPage {...frame} title={`${problem.number}. ${problem.title}`} current="/desk/problems">
      <Crumbs trail={[{ label: 'Проблемы', href: '/desk/problems' }, { label: problem.number }]} />
      <Heading
        title={problem.title}
        tags={
          <>
            <Tag kind={STATE_TAGS[state]}>{PROBLEM_STATES[state]}</Tag>
            {isAnswered && <Tag kind="done">люди знают</Tag>}
          </>
        }
        deeds={isHead && isDecided && <TellPeople id={problem.id} isAnswered={isAnswered} />}
      />
      {said && (
        <Notice kind="good" live>
          {said}
        </Notice>
      )}
      <p class="quiet">Вся цепочка на одной линии: откуда взялась проблема, что решили и кому об этом сказали.</p>
      <Chain
        label="Путь от слов клиентов до ответа им"
        links={[
          { title: 'Сказали', state: 'done', children: <Said {...parts} /> },
          { title: 'Поняли', state: 'done', children: <Understood {...parts} /> },
          { title: 'Решили', state: isDecided ? 'done' : 'now', children: <Decided {...parts} /> },
          { title: 'Помогло ли', state: helpedKnot(chain, isDone), children: <Helped {...parts} /> },
          {
            title: 'Сказали людям',
            state: isAnswered ? 'done' : isDecided ? 'now' : 'ahead',
            children: <Told {...parts} />,
          },
        ]}
      />
    </DeskPage>
  )
}

const helpedKnot = ({ measures }: Course, isDone: boolean): 'done' | 'now' | 'ahead' => {
  if (measures.some(({ effects }) => effects.length > 0)) return 'done'
  return isDone ? 'now' : 'ahead'
}

const TellPeople = ({ id, isAnswered }: { id: string; isAnswered: boolean }) => (
  <ButtonLink href={`/desk/problems/${id}/word-back`}>
    {isAnswered ? 'Дополнить ответ людям' : 'Сказать людям'}
  </ButtonLink>
)
