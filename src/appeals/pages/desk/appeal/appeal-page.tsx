import type { ComponentChildren } from 'preact'
import { Button, Buttons } from '#platform/html/button.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import { counted } from '#platform/i18n/plural.ts'
import { heatOf } from '../../../rules/due.ts'
import { numberWords } from '../../../rules/numbers.ts'
import { STATES } from '../../../rules/states.ts'
import type { AppealView } from '../../../terms/appeal-view.ts'
import { APPEAL_KINDS, REGIMES } from '../../../terms.ts'
import { NoticesCard } from '../notices/notices-card.tsx'
import { ClientCard, DueCard, SortingCard } from './aside.tsx'
import { Course } from './course.tsx'
import { type ActLink, MoreActs } from './more-acts.tsx'
import { SEARCH } from './parts.tsx'
import { nameOf } from './said-of-events.ts'
import { OpenErrands, OpenVisits } from './todo.tsx'

export interface AppealPageProps {
  frame: Frame
  view: AppealView
  /** Lists of other parts, in words. */
  words: {
    way: string
    directions: Readonly<Record<string, string>>
    needs: Readonly<Record<string, string>>
    segments: Readonly<Record<string, string>>
  }
  links: readonly ActLink[]
  /** What is to be done now, and its form. */
  primary: { title: string; action: string; button: string; fields: ComponentChildren } | undefined
  /** The section of the answer, where it has come to that. */
  answer: ComponentChildren | undefined
  said: string | undefined
}

/** The page that a clerk lives in: the appeal as one line of time, the next deed in its place on it, the rest beside. @clause M15c, M18b */
export const AppealPage = ({ frame, view, words, links, primary, answer, said }: AppealPageProps) => {
  const { appeal, state } = view
  const number = numberWords(appeal)
  const now = primary
    ? { title: primary.title, children: <PrimaryForm {...primary} version={appeal.version} /> }
    : answer && !appeal.endedAt
      ? { title: 'Ответ', children: answer }
      : undefined
  return (
    <DeskPage
      {...frame}
      islands={['autosave']}
      title={`${number}, ${APPEAL_KINDS[appeal.kind].toLowerCase()}`}
      current="/desk/appeals"
      search={SEARCH}
    >
      <Crumbs trail={[{ label: 'Обращения', href: '/desk/appeals' }, { label: number }]} />
      <Heading
        title={`${number}. ${appeal.author.name || 'Имя не указано'}`}
        tags={
          <>
            <DueTag view={view} />
            <Tag kind="plain">{STATES[state]}</Tag>
          </>
        }
      />
      <p class="small quiet">
        {[
          APPEAL_KINDS[appeal.kind],
          REGIMES[appeal.regime],
          words.way,
          appeal.assigneeId && nameOf(view, appeal.assigneeId),
          appeal.unitId && nameOf(view, appeal.unitId),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {said && (
        <Notice kind="good" live>
          {said}
        </Notice>
      )}
      <div class="cols aside">
        <div class="stack">
          <Course view={view} way={words.way} now={now} />
          {/* While the term stands still an answer may be written; before somebody has the appeal it would only be in the way. */}
          {(appeal.endedAt || view.state === 'paused') && answer}
          {view.acts.includes('note') && <NoteForm appealId={appeal.id} />}
        </div>
        <div class="stack">
          <MoreActs appealId={appeal.id} links={links} />
          <NoticesCard view={view} />
          <OpenErrands view={view} />
          <OpenVisits view={view} />
          <DueCard view={view} />
          <SortingCard view={view} words={words} />
          <ClientCard view={view} segments={words.segments} />
        </div>
      </div>
    </DeskPage>
  )
}

const PrimaryForm = ({
  action,
  button,
  fields,
  version,
}: NonNullable<AppealPageProps['primary']> & { version: number }) => (
  <Form action={action} sheet>
    <input type="hidden" name="version" value={version} />
    {fields}
    <Buttons>
      <Button>{button}</Button>
    </Buttons>
  </Form>
)

const NoteForm = ({ appealId }: { appealId: string }) => (
  <details class="card">
    <summary>Заметка для своих</summary>
    <Form action={`/desk/appeals/${appealId}/notes`}>
      <Field kind="textarea" name="note" label="Заметка" hint="Клиент её не увидит." rows={3} width="wide" />
      <Buttons>
        <Button kind="second">Добавить заметку</Button>
      </Buttons>
    </Form>
  </details>
)

const DAYS = { one: 'день', few: 'дня', many: 'дней' }

const DueTag = ({ view: { appeal, now, today } }: { view: AppealView }) => {
  const heat = heatOf({ ...appeal, now, today })
  if (!heat || !appeal.dueOn || heat === 'done') return null
  const days = Math.abs(today.until(appeal.dueOn).days)
  const words = {
    over: days === 0 ? 'срок прошёл сегодня' : `просрочено на ${counted(days, DAYS)}`,
    day: days === 0 ? 'ответить сегодня' : `осталось ${counted(days, DAYS)}`,
    ahead: `до ${dayAndMonth(appeal.dueOn, today)}`,
  }[heat]
  return <Tag kind={heat}>{words}</Tag>
}
