import type { Refusal } from '#platform/outcome.ts'
import type { Channel } from '../terms.ts'
import { plainName } from './names.ts'

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
export const whyNotTwice = (processes: readonly { entries: readonly Place[] }[]): Refusal[] =>
  processes.flatMap(({ entries }, process) =>
    entries.flatMap((entry, place) => {
      const standing = entries.findIndex((other) => isSame(other, entry))
      return standing === place ? [] : [refusal(entry.name, `${process + 1}.${standing + 1}`)]
    }),
  )

/** The same channel and the same name, however it was typed: a community of one name in two networks is two touchpoints. */
const isSame = (one: Place, other: Place): boolean =>
  one.channel === other.channel && plainName(one.name) === plainName(other.name)

const refusal = (name: string, number: string): Refusal => ({
  field: 'register',
  why: `Точка «${name}» уже стоит в этом процессе под номером ${number}. Добавьте новую потребность к ней`,
})
