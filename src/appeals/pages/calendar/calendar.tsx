import type { Temporal } from 'temporal-polyfill'
import { Button, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Chips } from '#platform/html/tabs.tsx'
import { counted } from '#platform/i18n/plural.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { GridDay } from '../../rules/month-grid.ts'
import { BodyDays, type OwnDay, type TypedDay } from './body-days.tsx'
import { Legend, Months } from './months.tsx'

export const SAID = {
  loaded: 'Календарь загружен. Новые сроки считаем по нему.',
  named: 'День назван. Новые сроки считаем с ним.',
  removed: 'День убран. Новые сроки считаем без него.',
} as const

export type Said = keyof typeof SAID

export interface CalendarView {
  year: number
  years: readonly number[]
  months: readonly (GridDay | undefined)[][][]
  counts: { worked: number; off: number }
  isLoaded: boolean
  /** The next year that nobody has loaded. */
  alarm?: number | undefined
  mayLoad: boolean
  own: { days: readonly OwnDay[]; typed: TypedDay; mayChange: boolean }
  today: Temporal.PlainDate
  said?: Said | undefined
  refused?: { form: 'file' | 'day'; why: readonly Refusal[] } | undefined
}

const WORKED = { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' }
const OFF = { one: 'нерабочий', few: 'нерабочих', many: 'нерабочих' }

/** The production calendar: a year by months, how it gets here, and the body's own days. */
export const CalendarPage = ({ frame, view }: { frame: Frame; view: CalendarView }) => (
  <DeskPage {...frame} title="Производственный календарь" current="/desk/calendar" wrong={view.refused !== undefined}>
    <Heading title="Производственный календарь" />
    {view.said && (
      <Notice kind="good" live>
        {SAID[view.said]}
      </Notice>
    )}
    {view.alarm && <Alarm year={view.alarm} mayLoad={view.mayLoad} />}
    <Chips
      label="Год"
      current={`/desk/calendar?year=${view.year}`}
      tabs={view.years.map((year) => ({ href: `/desk/calendar?year=${year}`, label: String(year) }))}
    />
    <section class="card stack" aria-labelledby="year">
      <h2 id="year">
        {view.year} год: {counted(view.counts.worked, WORKED)}, {counted(view.counts.off, OFF)}
      </h2>
      {!view.isLoaded && (
        <Notice kind="warn">
          Этот год ещё не загружен. Показываем выходные и праздники по Трудовому кодексу, а сроки, которые на него
          приходятся, называем предварительными.
        </Notice>
      )}
      <Legend />
      <Months year={view.year} months={view.months} />
    </section>
    <BodyDays {...view.own} today={view.today} refused={view.refused?.form === 'day' ? view.refused.why : undefined} />
    <Loading view={view} />
  </DeskPage>
)

const Alarm = ({ year, mayLoad }: { year: number; mayLoad: boolean }) => (
  <Notice kind="warn" title={`Загрузите календарь на ${year} год`}>
    <p>
      Без него сроки, которые приходятся на {year} год, предварительные. Правительство утверждает переносы выходных
      осенью. {mayLoad ? <a href="#load">Загрузить файл</a> : 'Календарь загружает оператор установки.'}
    </p>
  </Notice>
)

const Loading = ({ view }: { view: CalendarView }) => (
  <>
    <h2 id="load">Загрузить год</h2>
    {view.mayLoad ? (
      <Form
        action="/desk/calendar/files"
        files
        sheet
        label="Файл с календарём"
        refused={view.refused?.form === 'file' ? view.refused.why : undefined}
        summaryTitle="Файл не прочитан"
        summaryWords="В календаре ничего не изменилось."
      >
        <Field
          kind="file"
          name="file"
          label="Файл с календарём"
          hint="XML из открытых данных (calendar.xml), JSON или таблица CSV: день и слово «выходной», «сокращённый», «рабочий»"
          required
        />
        <p>Сначала покажем, что изменится. Сроки, которые уже поставлены, не сдвинутся.</p>
        <Buttons>
          <Button>Показать, что изменится</Button>
        </Buttons>
      </Form>
    ) : (
      <p>Календарь страны один на все органы установки. Его загружает оператор.</p>
    )}
  </>
)
