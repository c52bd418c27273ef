import { ButtonLink } from '#platform/html/button.tsx'
import { Tag } from '#platform/html/tag.tsx'
import type { Effect, Measure } from '../../rules/chain.ts'
import { VERDICTS } from '../../terms.ts'
import { day, type Notes, noted, STATE_TAGS } from '../../text.ru.ts'
import type { PartProps } from './decided.tsx'

/** What changed after each measure, as it was said last; what was said before stands below. */
export const Helped = ({ chain: { measures, declining }, notes, isHead }: PartProps) => {
  const done = measures.filter(({ completion }) => completion)
  if (done.length === 0) {
    const isNothing = declining && measures.length === 0
    return <p class="quiet">{isNothing ? 'Меры нет, проверять нечего.' : 'Узнаем, когда мера будет сделана.'}</p>
  }
  return (
    <>
      {done.map((measure) => (
        <EffectPart measure={measure} notes={notes} isHead={isHead} named={done.length > 1} />
      ))}
    </>
  )
}

interface EffectPartProps {
  measure: Measure
  notes: Notes
  isHead: boolean
  /** With several measures each says which one it is about. */
  named: boolean
}

const EffectPart = ({ measure: { id, deed, effects, completion }, notes, isHead, named }: EffectPartProps) => {
  const last = effects.at(-1)
  const checkOn = (last ?? completion)?.checkOn
  return (
    <div class="stack-s">
      {named && <h3>{deed}</h3>}
      {last ? <Said effect={last} notes={notes} /> : <p class="quiet">Что изменилось, пока не записано.</p>}
      {checkOn && <p class="small">{`Посмотрим ${last ? 'снова ' : ''}${day(notes, checkOn)}`}</p>}
      {effects.length > 1 && (
        <details class="small">
          <summary>{`Раньше говорили: ${effects.length - 1}`}</summary>
          {effects.slice(0, -1).map((effect) => (
            <Said effect={effect} notes={notes} />
          ))}
        </details>
      )}
      {isHead && (
        <p>
          <ButtonLink kind={last ? 'second' : 'main'} little href={`/desk/measures/${id}/effects`}>
            {last ? 'Записать снова' : 'Записать, что изменилось'}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}

const Said = ({ effect: { verdict, words, saidAt, saidBy }, notes }: { effect: Effect; notes: Notes }) => (
  <div class="stack-s">
    <p>
      <Tag kind={STATE_TAGS[verdict]}>{VERDICTS[verdict].says}</Tag>
    </p>
    <p class="as-typed">{words}</p>
    <p class="small quiet">{noted(notes, saidAt, saidBy)}</p>
  </div>
)
