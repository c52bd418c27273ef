import { Card } from '#platform/html/card.tsx'
import { type Fact, Facts } from '#platform/html/facts.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { dayAndMonth, dayOf } from '#platform/i18n/dates.ts'
import { numberWords } from '../../../rules/numbers.ts'
import { STATES } from '../../../rules/states.ts'
import type { AppealView } from '../../../terms/appeal-view.ts'
import { ANSWER_WAYS, APPEAL_KINDS, COMPETENCES, MARKS, QUESTION_RESULTS, REGIMES } from '../../../terms.ts'
import { DeadlineSteps } from '../../deadline-steps.tsx'
import { nameOf } from './said-of-events.ts'

type Props = { view: AppealView }

/** The date of the answer and how it came about. @clause M15c */
export const DueCard = ({ view }: Props) => {
  const { appeal, deadlines, today } = view
  const answer = deadlines.filter(({ kind }) => kind === 'answer').at(-1)
  if (!answer) return null
  return (
    <Card id="due" title={appeal.endedAt ? 'Срок ответа' : `Ответить до ${dayAndMonth(answer.dueOn, today)}`}>
      <details open={!appeal.endedAt}>
        <summary class="small">Как посчитан срок</summary>
        <DeadlineSteps deadline={answer} today={today} label="Как посчитан срок ответа" />
      </details>
    </Card>
  )
}

/** What it is, as rules proposed it and a person confirmed it. @clause K1.2, K3.3 */
export const SortingCard = ({
  view,
  words: { directions, needs },
}: Props & { words: { directions: Readonly<Record<string, string>>; needs: Readonly<Record<string, string>> } }) => {
  const { appeal, questions, touchpoint, repeats } = view
  const isConfirmed = view.events.some(
    ({ kind, by }) => (kind === 'registered' || kind === 'requalified') && by !== 'citizen',
  )
  const facts: Fact[] = [
    ['Закон', REGIMES[appeal.regime]],
    ['Вид', APPEAL_KINDS[appeal.kind]],
    ['Направление', directions[appeal.direction] ?? appeal.direction],
    ...(appeal.need ? [['Потребность', needs[appeal.need] ?? appeal.need] as const] : []),
    ...(touchpoint ? [['Точка', touchpoint.name] as const] : []),
    ...(appeal.uncovered ? [['Вне перечня', appeal.uncovered] as const] : []),
    ...(appeal.againstPersonId ? [['Жалоба на', nameOf(view, appeal.againstPersonId)] as const] : []),
    ...(appeal.againstUnitId ? [['Жалоба на', nameOf(view, appeal.againstUnitId)] as const] : []),
  ]
  return (
    <Card id="sorting" title="Разбор">
      <p class="row tight">
        <Tag kind={isConfirmed ? 'done' : 'plain'}>{isConfirmed ? 'подтверждён' : 'предложен по тексту'}</Tag>
        {appeal.outsideAt && <Tag kind="plain">вне компетенции</Tag>}
        {appeal.marks.map((mark) => (
          <Tag kind="plain">{MARKS[mark].toLowerCase()}</Tag>
        ))}
      </p>
      {repeats && (
        <p class="small">
          Прежнее: <a href={`/desk/appeals/${repeats.id}`}>{numberWords(repeats)}</a>
        </p>
      )}
      <Facts size="small" facts={facts} />
      {questions.some(({ words, topic }) => words !== '' || topic !== null) && (
        <>
          <h3>Вопросы</h3>
          <ol class="small stack-s">
            {questions.map(({ words, topic, topicCode, competence, result, redirectedTo }) => (
              <li>
                {words || topic || 'Без названия'}
                <span class="quiet">
                  {[
                    words !== '' && topic,
                    topicCode,
                    COMPETENCES[competence],
                    result && QUESTION_RESULTS[result],
                    redirectedTo,
                  ]
                    .filter(Boolean)
                    .map((part) => `. ${part}`)
                    .join('')}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  )
}

/** Who speaks, how to answer them, what else they have said. @clause M18b */
export const ClientCard = ({ view, segments }: Props & { segments: Readonly<Record<string, string>> }) => {
  const { appeal, client, past, coAuthors, today } = view
  const { author, representative } = appeal
  const name = author.name || 'Имя не указано'
  const facts: Fact[] = [
    ...(author.contactName ? [['Кто пишет', author.contactName] as const] : []),
    ...(author.phone ? [['Телефон', author.phone] as const] : []),
    ...(author.email ? [['Почта', author.email] as const] : []),
    ...(author.address ? [['Адрес', author.address] as const] : []),
    ['Ответ', ANSWER_WAYS[appeal.answerBy] + (appeal.answerTo ? `: ${appeal.answerTo}` : '')],
    ...(representative ? [['За него', `${representative.name}, ${representative.authority}`] as const] : []),
  ]
  return (
    <Card id="client" title={client ? <a href={`/desk/clients/${client.id}`}>{name}</a> : name}>
      {appeal.segment && (
        <p>
          <Tag kind="key">{segments[appeal.segment] ?? appeal.segment}</Tag>
        </p>
      )}
      <Facts size="small" facts={facts} />
      {coAuthors.length > 0 && (
        <details class="small">
          <summary>{`Соавторы: ${coAuthors.length}`}</summary>
          <ul class="bare stack-s">
            {coAuthors.map(({ name: other, contact }) => (
              <li>{contact ? `${other}, ${contact}` : other}</li>
            ))}
          </ul>
        </details>
      )}
      <h3>{past.length === 0 ? 'Раньше не обращались' : `Раньше: ${past.length}`}</h3>
      <ul class="bare small stack-s">
        {past.slice(0, A_FEW).map((other) => (
          <li>
            <a href={`/desk/appeals/${other.id}`}>{numberWords(other)}</a>, {dayOf(other.receivedOn, today)}.{' '}
            <span class="quiet">{STATES[other.state]}</span>{' '}
            {other.rating !== null && <Tag kind="plain">{`${other.rating} из 5`}</Tag>}
          </li>
        ))}
      </ul>
      {client && past.length > A_FEW && (
        <p class="small">
          <a href={`/desk/clients/${client.id}`}>Вся история</a>
        </p>
      )}
    </Card>
  )
}

const A_FEW = 5
