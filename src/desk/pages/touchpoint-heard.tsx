import type { ComponentChildren } from 'preact'
import type { ProblemAt } from '#measures'
import { ButtonLink } from '#platform/html/button.tsx'
import { Tag } from '#platform/html/tag.tsx'

export interface Heard {
  touchpointId: string
  satisfaction: ComponentChildren
  /** Unset where so few wrote that words beside the touchpoint's name could lead to somebody. */
  words: readonly string[] | undefined
  hasMore: boolean
  problems: readonly ProblemAt[]
}

/** What people wrote about a touchpoint, and what came of it. @clause K3.3, K3.5 */
export const TouchpointHeard = (heard: Heard) => (
  <>
    <Words {...heard} />
    <Problems {...heard} />
  </>
)

const Words = ({ touchpointId, words, hasMore }: Heard) => (
  <section class="stack" aria-labelledby="words">
    <h2 id="words">Слова клиентов</h2>
    {words === undefined ? (
      <p>Слов здесь пока мало. Рядом с названием точки показываем их, когда по ним уже нельзя догадаться, кто писал.</p>
    ) : (
      <>
        {words.map((one) => (
          <blockquote class="voice">{one}</blockquote>
        ))}
        <p class="small quiet">Идут вразнобой: когда что написано, не храним.</p>
        {hasMore && (
          <p>
            <a href={`/desk/answers/words?touchpoint=${touchpointId}`}>Все слова этой точки</a>
          </p>
        )}
      </>
    )}
  </section>
)

const Problems = ({ touchpointId, problems }: Heard) => (
  <section class="stack" aria-labelledby="problems">
    <h2 id="problems">Проблемы и меры</h2>
    {problems.length === 0 ? (
      <p>Проблем с этой точкой не записано.</p>
    ) : (
      <ul class="stack-s">
        {problems.map(({ id, number, title, state, isOfProcess, measures }) => (
          <li>
            <a href={`/desk/problems/${id}`}>{`${number}. ${title}`}</a> <Tag kind="plain">{state}</Tag>
            {isOfProcess && <span class="small quiet"> во всём процессе</span>}
            {measures.length > 0 && (
              <ul>
                {measures.map(({ deed, state: stands }) => (
                  <li>{`${deed}: ${stands}`}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    )}
    <p>
      <ButtonLink kind="second" href={`/desk/problems/new?touchpoint=${touchpointId}`}>
        Записать проблему
      </ButtonLink>
    </p>
  </section>
)
