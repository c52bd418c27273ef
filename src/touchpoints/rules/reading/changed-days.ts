import { Temporal } from 'temporal-polyfill'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import { readAsOf } from '../as-of.ts'

export interface Days {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
}

/** The two days that the register is compared between; nothing typed means the last month. @clause M6 */
export function readDays(typedFrom: string, typedTo: string, today: Temporal.PlainDate): Outcome<Days> {
  const [from, to] = [readAsOf(typedFrom, today), readAsOf(typedTo, today)]
  const refused = [
    ...('refused' in from ? from.refused.map(({ why }) => ({ field: 'from', why })) : []),
    ...('refused' in to ? to.refused.map(({ why }) => ({ field: 'to', why })) : []),
  ]
  if (!('done' in from && 'done' in to)) return refuse(...refused)
  const until = to.done ?? today
  const since = from.done ?? until.subtract({ months: 1 })
  return Temporal.PlainDate.compare(since, until) < 0
    ? done({ from: since, to: until })
    : refuse({ field: 'from', why: 'Первый день должен быть раньше второго: сравниваем, что было, с тем, что стало' })
}
