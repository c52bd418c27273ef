import type { Refusal } from '#platform/outcome.ts'
import type { Abbreviation } from '../terms/settings.ts'
import type { Channel } from '../terms.ts'
import { nameKeys } from './names.ts'

/** What an entry is told apart by. */
export interface Place {
  name: string
  channel: Channel
}

/**
 * Stages of one process that share a touchpoint are one entry with several needs, never two entries. Whoever would include
 * it once more is told which entry stands. Another process may have it too: there it is an entry of its own.
 *
 * @clause M12
 */
export function whyNotTwice(
  processes: readonly { entries: readonly Place[] }[],
  abbreviations: readonly Abbreviation[] = [],
): Refusal[] {
  const keyOf = placeKeys(abbreviations)
  return processes.flatMap(({ entries }, process) => {
    const first = new Map<string, number>()
    return entries.flatMap((entry, place) => {
      const standing = first.get(keyOf(entry))
      if (standing === undefined) first.set(keyOf(entry), place)
      return standing === undefined ? [] : [refusal(entry.name, `${process + 1}.${standing + 1}`)]
    })
  })
}

/**
 * Within a process: the same channel and the same name, however it was typed. A community of one name in two networks is two
 * touchpoints.
 *
 * @clause M12
 */
export function placeKeys(abbreviations: readonly Abbreviation[]): (place: Place) => string {
  const keyOf = nameKeys(abbreviations)
  return ({ channel, name }) => `${channel} ${keyOf(name)}`
}

const refusal = (name: string, number: string): Refusal => ({ field: 'register', why: standsAlready(name, number) })

/** What whoever would include it once more is told. @clause M12 */
export const standsAlready = (name: string, number: string): string =>
  `Точка «${name}» уже стоит в этом процессе под номером ${number}. Добавьте новую потребность к ней`
