import { ButtonLink } from '#platform/html/button.tsx'
import { type Knot, Line } from '#platform/html/line.tsx'
import { Tag } from '#platform/html/tag.tsx'
import type { Chain, Measure } from '../../rules/chain.ts'
import type { ProblemView } from '../../rules/problem-view.ts'
import { measureState } from '../../rules/state.ts'
import { MEASURE_STATES } from '../../terms.ts'
import { day, kindNote, type Notes, noted, STATE_TAGS, who } from '../../text.ru.ts'

export interface PartProps {
  problem: ProblemView
  chain: Chain
  notes: Notes
  isHead: boolean
}

/** What was decided: measures with what became of them, or why there is none. */
export const Decided = ({ problem, chain: { measures, declining }, notes, isHead }: PartProps) => (
  <>
    {measures.map((measure) => (
      <MeasurePart measure={measure} notes={notes} isHead={isHead} />
    ))}
    {declining && (
      <>
        <h3>Меры не будет</h3>
        <p class="as-typed">{declining.reason}</p>
        <p class="small quiet">{noted(notes, declining.declinedAt, declining.declinedBy)}</p>
      </>
    )}
    {measures.length === 0 && !declining && <p class="quiet">Решения пока нет.</p>}
    {isHead && <Deeds id={problem.id} isFirst={measures.length === 0} isOpen={measures.length === 0 && !declining} />}
  </>
)

const Deeds = ({ id, isFirst, isOpen }: { id: string; isFirst: boolean; isOpen: boolean }) => (
  <p class="row tight">
    <ButtonLink kind={isOpen ? 'main' : 'second'} little href={`/desk/problems/${id}/measures/new`}>
      {isFirst ? 'Назначить меру' : 'Назначить ещё одну меру'}
    </ButtonLink>
    {isOpen && (
      <ButtonLink kind="ghost" little href={`/desk/problems/${id}/declining`}>
        Меры не будет
      </ButtonLink>
    )}
  </p>
)

const MeasurePart = ({ measure, notes, isHead }: { measure: Measure; notes: Notes; isHead: boolean }) => {
  const state = measureState(measure, notes.today)
  const { completion } = measure
  return (
    <div class="stack-s" id={`measure-${measure.id}`}>
      <h3>{measure.deed}</h3>
      <p class="small quiet">{kindNote(measure.kind)}</p>
      <p>{completion ? <Tag kind="done">сделана</Tag> : <Tag kind={STATE_TAGS[state]}>{MEASURE_STATES[state]}</Tag>}</p>
      <Line size="small" label={`Ход меры: ${measure.deed}`} knots={knotsOf(measure, notes)} />
      <p class="small">{`Отвечает ${who(notes, measure.ownerId)}`}</p>
      {isHead && !completion && (
        <p class="row tight">
          <ButtonLink little href={`/desk/measures/${measure.id}/completion`}>
            Записать, что сделано
          </ButtonLink>
          <ButtonLink kind="ghost" little href={`/desk/measures/${measure.id}/terms`}>
            Изменить срок
          </ButtonLink>
        </p>
      )}
    </div>
  )
}

function knotsOf({ decidedAt, decidedBy, dueOn, completion, ...rest }: Measure, notes: Notes): Knot[] {
  const due = day(notes, dueOn)
  const isLate = measureState({ dueOn, completion, effects: rest.effects }, notes.today) === 'overdue'
  return [
    { state: 'done', when: noted(notes, decidedAt, decidedBy), children: 'Решили' },
    completion
      ? {
          state: 'done',
          when: day(notes, completion.doneOn),
          children: (
            <>
              <span class="as-typed">{completion.done}</span>
              <br />
              <span class="quiet">{`Срок был ${due}. Записано ${noted(notes, completion.saidAt, completion.saidBy)}`}</span>
            </>
          ),
        }
      : {
          state: isLate ? 'due' : 'ahead',
          when: isLate ? <span class="burn">{`просрочена, срок был ${due}`}</span> : `до ${due}`,
          children: 'Сделать',
        },
  ]
}
