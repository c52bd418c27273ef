import { ButtonLink } from '#platform/html/button.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Facts } from '#platform/html/facts.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Tag, type TagKind } from '#platform/html/tag.tsx'
import type { Refusal } from '#platform/outcome.ts'
import type { DecisionView } from '../../rules/decision-view.ts'
import { DEEDS, STATES, type State } from '../../terms/amendments.ts'
import { CheckList } from './check-list.tsx'
import { Consequences } from './consequences.tsx'
import { DecisionForm } from './decision-form.tsx'
import type { DecisionPageProps } from './decision-props.ts'
import { Proposed } from './proposed.tsx'
import { Rounds } from './rounds.tsx'

const STATE_TAGS: Record<State, TagKind> = {
  draft: 'ahead',
  submitted: 'day',
  returned: 'over',
  included: 'done',
  withdrawn: 'plain',
}

/** An amendment beside what stands, the check list, the rounds so far and the decision. @clause M5 */
export const decisionPage =
  (props: DecisionPageProps): Draw =>
  (frame) => {
    const { view, refused, said, isRegistrar } = props
    const { amendment, state, lines, rounds, names } = view
    const number = `П-${amendment.number}`
    const at = `/desk/amendments/${amendment.id}`
    const title = `${number}. ${DEEDS[amendment.deed]}`
    const who = (id: string | null) => names.get(`person:${id}`) ?? names.get(`token:${id}`) ?? 'не известно'
    return (
      <DeskPage {...frame} title={title} current="/desk/amendments">
        <Crumbs
          trail={[
            isRegistrar
              ? { label: 'Правки на проверке', href: '/desk/amendments/queue' }
              : { label: 'Правки перечня', href: '/desk/amendments' },
            { label: number },
          ]}
        />
        <Heading
          title={title}
          tags={<StateTag state={state} />}
          deeds={
            view.mayMend ? (
              <ButtonLink href={`${at}/draft`}>Продолжить правку</ButtonLink>
            ) : (
              view.mayWithdraw && (
                <ButtonLink kind="second" href={`${at}/withdrawal`}>
                  Отозвать правку
                </ButtonLink>
              )
            )
          }
        />
        {said && (
          <Notice kind="good" live>
            {said}
          </Notice>
        )}
        <Facts facts={factsOf(props, who)} />
        {view.mayDecide ? (
          <DecisionForm {...props} refused={refused} />
        ) : (
          <>
            {refused && <TooLate refused={refused} typed={props.typed} />}
            {lines.length > 0 && (
              <>
                <h2>Проверка</h2>
                <CheckList lines={lines} />
              </>
            )}
            <h2>{state === 'included' ? 'Что изменилось' : 'Что предлагают'}</h2>
            <Proposed view={view} />
            <Consequences view={view} />
          </>
        )}
        {rounds.length > 0 && (
          <>
            <h2>Замечания раньше</h2>
            <Rounds rounds={rounds} who={who} moment={({ returnedAt }) => props.moment(returnedAt)} />
          </>
        )}
      </DeskPage>
    )
  }

/** Somebody decided meanwhile: what was written is given back, for there is no form any more that could hold it. */
const TooLate = ({ refused, typed }: Pick<DecisionPageProps, 'typed'> & { refused: readonly Refusal[] }) => {
  const written = [...typed.reasons.values(), ...typed.remarks.values(), typed.words].filter(
    (words) => words.trim() !== '',
  )
  return (
    <Notice kind="warn" title="Решение не принято" live>
      {refused.map(({ why }) => (
        <p>{why}.</p>
      ))}
      {written.length > 0 && (
        <>
          <p>Вы написали:</p>
          <ul>
            {written.map((words) => (
              <li class="as-typed">{words}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

const StateTag = ({ state }: { state: State }) => (
  // «Returned» waits for its author and is not overdue.
  <Tag kind={STATE_TAGS[state]} flat={state === 'returned'}>
    {STATES[state]}
  </Tag>
)

function factsOf({ view, moment }: DecisionPageProps, who: (id: string | null) => string) {
  const { amendment, standing, unit, state } = view
  const { submittedAt, submittedBy, includedAt, includedBy, importId } = amendment
  const facts: (readonly [string, preact.ComponentChildren])[] = []
  if (standing) facts.push(['О чём', <Standing view={view} />])
  facts.push(['Подразделение', unit ?? 'не указано'])
  if (submittedAt) facts.push(['Отправлена', `${moment(submittedAt)}, ${who(submittedBy)}`])
  else facts.push(['Начата', `${moment(amendment.madeAt)}, ${who(amendment.madeBy)}`])
  if (state === 'included' && includedAt) facts.push(['Включена', `${moment(includedAt)}, ${who(includedBy)}`])
  if (importId)
    facts.push(['Из файла', <a href={`/desk/register/imports/${importId}`}>строка {amendment.importRow}</a>])
  return facts
}

const Standing = ({ view: { standing } }: { view: DecisionView }) =>
  standing && (
    <>
      {standing.number && `${standing.number} `}
      <a href={`/desk/touchpoints/${standing.touchpointId}`}>{standing.name}</a>, процесс «{standing.processName}»
    </>
  )
