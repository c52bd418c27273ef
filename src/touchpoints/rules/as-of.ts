import { Temporal } from 'temporal-polyfill'
import { done, type Outcome, refuse } from '#platform/outcome.ts'

const WRITE = 'Напишите день так: 2026-03-03'

/**
 * The day that the register is asked for; nothing typed asks for it as it stands. Of days to come nothing is known.
 *
 * @clause M6
 */
export function readAsOf(typed: string, today: Temporal.PlainDate): Outcome<Temporal.PlainDate | null> {
  const words = typed.trim()
  if (words === '') return done(null)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return refuse({ field: 'asOf', why: `«${short(words)}» — не день. ${WRITE}` })
  let day: Temporal.PlainDate
  try {
    day = Temporal.PlainDate.from(words, { overflow: 'reject' })
  } catch {
    return refuse({ field: 'asOf', why: `Дня «${words}» в календаре нет. ${WRITE}` })
  }
  return Temporal.PlainDate.compare(day, today) > 0
    ? refuse({ field: 'asOf', why: 'Этот день ещё не наступил. Выберите сегодняшний или прошедший' })
    : done(day)
}

const short = (words: string): string => (words.length > 20 ? `${words.slice(0, 20)}…` : words)
