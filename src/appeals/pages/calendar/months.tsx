import { monthOf } from '#platform/i18n/periods.ts'
import type { DayLook, GridDay } from '../../rules/month-grid.ts'

const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']
const SAID: Readonly<Record<DayLook, string>> = {
  plain: '',
  weekend: 'выходной',
  off: 'выходной',
  short: 'сокращённый',
  'worked-weekend': 'рабочий',
}

/** A year as twelve small tables. What a day is, its shape, a sign and a word read aloud say; never the colour alone. */
export const Months = ({ year, months }: { year: number; months: readonly (GridDay | undefined)[][][] }) => (
  <div class="months">
    {months.map((weeks, place) => (
      <Month name={monthOf(`${year}-${String(place + 1).padStart(2, '0')}`)} weeks={weeks} />
    ))}
  </div>
)

const Month = ({ name, weeks }: { name: string; weeks: readonly (GridDay | undefined)[][] }) => (
  <table class="month">
    <caption>{name.replace(/ \d+$/, '')}</caption>
    <thead>
      <tr>
        {WEEKDAYS.map((day) => (
          <th scope="col">{day}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeks.map((week) => (
        <tr>{week.map((day) => (day ? <Day {...day} /> : <td />))}</tr>
      ))}
    </tbody>
  </table>
)

const Day = ({ day, look, own }: GridDay) => (
  <td class={look}>
    <span class={own === undefined ? undefined : 'own'} title={own}>
      {day.day}
      {look === 'short' && <span aria-hidden="true">*</span>}
      {(SAID[look] || own) && <span class="sr"> {[SAID[look], own].filter(Boolean).join(', ')}</span>}
    </span>
  </td>
)

/** What the signs mean. */
export const Legend = () => (
  <ul class="months-legend" aria-label="Обозначения">
    <li>
      <span class="sign off">9</span> выходной в будний день
    </li>
    <li>
      <span class="sign short">8*</span> на час короче
    </li>
    <li>
      <span class="sign worked-weekend">1</span> рабочая суббота или воскресенье
    </li>
    <li>
      <span class="sign weekend">4</span> обычный выходной
    </li>
    <li>
      <span class="sign plain">
        <span class="own">5</span>
      </span>{' '}
      день, который назвал орган
    </li>
  </ul>
)
