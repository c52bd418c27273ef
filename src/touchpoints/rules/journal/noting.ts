import { Temporal } from 'temporal-polyfill'
import type { Refusal } from '#platform/outcome.ts'

export const LONGEST_ADDRESS = 300
export const MOST_AT_ONCE = 1_000_000
const EARLIEST = Temporal.PlainDate.from('2000-01-01')

/** Why nothing can be noted for this day; nothing where it can. @clause M7 */
export function whyNotOn(on: Temporal.PlainDate, today: Temporal.PlainDate): string | undefined {
  if (Temporal.PlainDate.compare(on, today) > 0) return 'Этот день ещё не наступил. Поставьте сегодняшний или прошедший'
  if (Temporal.PlainDate.compare(on, EARLIEST) < 0) return 'Журнал ведём с 2000 года. Проверьте год'
  return undefined
}

/** «2026-11-05» or «05.11.2026»; nothing where it is no day of the calendar. @clause M7 */
export function readDay(written: string): Temporal.PlainDate | undefined {
  const text = written.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const [year, month, day] = iso ? iso.slice(1) : russian ? russian.slice(1).toReversed() : []
  if (!year) return undefined
  try {
    return Temporal.PlainDate.from({ year: +year, month: Number(month), day: Number(day) }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** «1 200» as 1200; nothing where it is no whole number. @clause M7 */
export function readTimes(written: string): number | undefined {
  const digits = written.replaceAll(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '').trim()
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
}

/** Why so many cannot be noted at once; nothing where they can. @clause M7 */
export function whyNotTimes(times: number | undefined, least: 0 | 1): string | undefined {
  if (times === undefined) return 'Напишите целое число цифрами'
  if (times < least) return 'Напишите, сколько раз обращались: хотя бы 1'
  return times > MOST_AT_ONCE ? 'За раз берём не больше 1\u00a0000\u00a0000. Разделите на несколько записей' : undefined
}

/** An address in one line, as it is kept. */
export const tidyAddress = (written: string): string => written.replaceAll(/[\s\u00a0]+/g, ' ').trim()

/** Why an address cannot be kept; nothing where it can. @clause M11 */
export function whyNotAddress(address: string): string | undefined {
  if (/[\p{Cc}\p{Cs}]/u.test(address)) return 'В адресе есть знак, который нельзя сохранить. Наберите адрес заново'
  return address.length > LONGEST_ADDRESS
    ? `Адрес длиннее ${LONGEST_ADDRESS} знаков. Оставьте то, по чему его узнают`
    : undefined
}

/** All that is wrong, each beside its field. */
export const refusals = (whys: Readonly<Record<string, string | undefined>>): Refusal[] =>
  Object.entries(whys).flatMap(([field, why]) => (why === undefined ? [] : [{ field, why }]))
