import { ButtonLink, Buttons } from '#platform/html/button.tsx'
import { dateAndTime } from '#platform/i18n/dates.ts'
import { type AnswerWithFiles, DECISIONS } from '../../../terms/answer.ts'
import type { AnswerView } from '../../../terms/answer-view.ts'
import { ANSWER_WAYS, RESULTS } from '../../../terms.ts'

interface WrittenProps {
  view: AnswerView
  answer: AnswerWithFiles
}

/** An answer to be read: the words, what came of each question, its files, its paper. */
export const Written = ({ view, answer }: WrittenProps) => (
  <div class="card stack">
    <p class="as-typed">{answer.words}</p>
    <Outcome view={view} answer={answer} />
    {answer.files.length > 0 && (
      <ul class="bare" aria-label="Файлы с ответом">
        {answer.files.map(({ hash, name }) => (
          <li>
            <a href={`/desk/appeals/${view.appealId}/answers/${answer.id}/files/${hash}`}>{name}</a>
          </li>
        ))}
      </ul>
    )}
    <Paper view={view} answer={answer} />
  </div>
)

export const SentAnswer = ({ view, answer }: WrittenProps) => {
  const at = answer.sentAt && dateAndTime(answer.sentAt, view.timeZone, view.today)
  const who = view.names.get(`person:${answer.sentBy}`) ?? view.names.get(`token:${answer.sentBy}`)
  return (
    <section class="stack-s" aria-label={`Отправленный ответ ${answer.number}`}>
      <p class="small quiet">
        {[answer.sentWay ? ANSWER_WAYS[answer.sentWay] : 'Отправлен', at, who].filter(Boolean).join(', ')}
      </p>
      <Written view={view} answer={answer} />
      <p class="small">
        <a href={`/desk/appeals/${view.appealId}/survey-offer`}>Предложить опрос</a>
      </p>
    </section>
  )
}

const Outcome = ({ view, answer }: WrittenProps) => {
  const lines = view.keys.flatMap(({ key, label }) => {
    const result = answer.results[key]
    return result ? [`${label}: ${RESULTS[result].toLowerCase()}`] : []
  })
  if (answer.decision) lines.push(DECISIONS[answer.decision])
  return lines.length === 0 ? null : (
    <ul class="bare small">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

const Paper = ({ view, answer }: WrittenProps) => {
  const at = `/desk/appeals/${view.appealId}/answers/${answer.id}`
  return (
    <Buttons>
      <ButtonLink kind="second" little href={`${at}/letter.pdf`}>
        Письмо для печати
      </ButtonLink>
      <ButtonLink kind="ghost" little href={`${at}/letter.docx`} download>
        В DOCX
      </ButtonLink>
    </Buttons>
  )
}
