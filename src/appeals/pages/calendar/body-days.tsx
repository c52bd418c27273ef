import type { Temporal } from 'temporal-polyfill'
import type { BodyDay } from '#platform/calendar/rules/calendar.ts'
import { Button, Buttons } from '#platform/html/button.tsx'
import { Confirm, ConfirmPage } from '#platform/html/confirm.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { ListTable } from '#platform/html/list-table.tsx'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import { DAY_KINDS } from '../../terms/calendar.ts'

export interface OwnDay extends Omit<BodyDay, 'day'> {
  day: Temporal.PlainDate
}

export interface TypedDay {
  day: string
  kind: string
  why: string
}

const KIND_OPTIONS = Object.entries(DAY_KINDS).map(([value, label]) => ({ value, label }))
const removal = (day: Temporal.PlainDate) => `/desk/calendar/days/${day}/removal`

const STAY = 'Сроки, которые уже поставлены, не сдвинутся.'

interface BodyDaysProps {
  days: readonly OwnDay[]
  today: Temporal.PlainDate
  typed: TypedDay
  /** Only an administrator changes them. */
  mayChange: boolean
  refused?: readonly Refusal[] | undefined
}

/** Days that the body lives otherwise than the country. */
export const BodyDays = ({ days, today, typed, mayChange, refused }: BodyDaysProps) => (
  <>
    <h2 id="own">Свои дни органа</h2>
    <p>Праздник края, переезд, день открытых дверей: такой день считаем по-своему, поверх календаря страны.</p>
    {days.length > 0 && (
      <div class="frame">
        <ListTable
          caption="Свои дни органа"
          columns={[
            { title: 'День', names: true, cell: ({ day }: OwnDay) => dayAndMonth(day, today) },
            { title: 'Какой', labelled: true, cell: ({ kind }: OwnDay) => DAY_KINDS[kind] },
            { title: 'Почему', labelled: true, cell: ({ why }: OwnDay) => why },
            ...(mayChange ? [{ title: 'Убрать', cell: (own: OwnDay) => <Removal {...own} today={today} /> }] : []),
          ]}
          groups={[{ rows: days }]}
        />
      </div>
    )}
    {mayChange && (
      <Form
        action="/desk/calendar/days"
        refused={refused}
        sheet
        label="Назвать свой день"
        summaryTitle="День не назван"
      >
        <Field kind="date" name="day" label="День" value={typed.day} required width="short" />
        <Field kind="one-of" name="kind" label="Какой это день" options={KIND_OPTIONS} value={typed.kind} required />
        <Field kind="text" name="why" label="Почему" value={typed.why} required maxlength={200} />
        <Buttons>
          <Button>Назвать день</Button>
        </Buttons>
      </Form>
    )}
  </>
)

const Removal = ({ day, kind, today }: OwnDay & { today: Temporal.PlainDate }) => (
  <Confirm
    id={`remove-${day}`}
    ask="Убрать"
    title={`Убрать ${dayAndMonth(day, today)}?`}
    action={removal(day)}
    deed="Убрать день"
    page={removal(day)}
    little
  >
    <p>
      Сейчас это «{DAY_KINDS[kind].toLowerCase()}». Станет, как во всей стране. {STAY}
    </p>
  </Confirm>
)

/** The same question for a browser without windows. */
export const RemoveDayPage = ({ frame, own, today }: { frame: Frame; own: OwnDay; today: Temporal.PlainDate }) => (
  <DeskPage {...frame} title="Убрать свой день" current="/desk/calendar">
    <ConfirmPage
      title={`Убрать ${dayAndMonth(own.day, today)}?`}
      action={removal(own.day)}
      deed="Убрать день"
      back="/desk/calendar#own"
    >
      <p>
        {own.why}: сейчас это «{DAY_KINDS[own.kind].toLowerCase()}». Станет, как во всей стране. {STAY}
      </p>
    </ConfirmPage>
  </DeskPage>
)
