import { ButtonLink } from '#platform/html/button.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Quote } from '#platform/html/voice.tsx'
import { number } from '#platform/i18n/numbers.ts'
import { plural, RECORDS } from '#platform/i18n/plural.ts'
import type { ProblemView } from '../../rules/problem-view.ts'
import { type Notes, noted } from '../../text.ru.ts'

interface PartProps {
  problem: ProblemView
  notes: Notes
}

/** On how many words it rests, and some of them. */
export const Said = ({ problem: { id, words, quotes } }: PartProps) => (
  <>
    <p class="sum">
      {number(words)} <small>{plural(words, RECORDS)}</small>
    </p>
    {quotes.map((words) => (
      <div class="small">
        <Quote words={words} />
      </div>
    ))}
    <p class="small">
      <a href={`/desk/problems/${id}/words`}>Читать и добавлять</a>
    </p>
  </>
)

export const Understood = ({ problem, notes }: PartProps) => (
  <>
    {problem.findings ? (
      <p class="as-typed">{problem.findings}</p>
    ) : (
      <p class="quiet">Что выяснили, пока не записано.</p>
    )}
    <Facts
      stacked
      size="small"
      facts={[
        ['Номер', problem.number],
        ['Записана', noted(notes, problem.statedAt, problem.statedBy)],
        ...(problem.place ? [['Где в перечне', problem.place] as const] : []),
      ]}
    />
    <p>
      <ButtonLink kind="second" little href={`/desk/problems/${problem.id}/text`}>
        Изменить проблему
      </ButtonLink>
    </p>
  </>
)
