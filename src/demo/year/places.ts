import type { RegisterEntry } from '#touchpoints'
import { ADDED } from '../register/additions.ts'
import { WENT } from '../register/history.ts'
import type { Place } from './spread.ts'
import { CHANNEL_LIFE } from './touchpoints.ts'

/** A touchpoint of the register as people use it. */
export interface Entrance extends Place {
  entry: Pick<RegisterEntry, 'touchpointId' | 'channel'>
}

/** What asking is against getting the answer, looking for oneself, subsidies and what is online. */
const PROCESS = [1, 0.85, 0.7, 0.8, 0.5]

/** Nobody comes there, or nobody answers there. */
const QUIET: readonly string[] = [ADDED.districts, ADDED.bot, ADDED.page]

const SHUT: Readonly<Record<string, number>> = {
  [ADDED.fax]: WENT.fax,
  [ADDED.hotline]: WENT.merged,
  [ADDED.box]: WENT.merged,
}

/** An entry as the year needs to know it. */
export interface YearEntry extends Pick<RegisterEntry, 'touchpointId' | 'processId' | 'channel'> {
  name?: string
  /** So many days before today it was included. */
  opened?: number
}

/** The places where people come, in the register's sequence: the same place stands in several processes. */
export function entrances(entries: readonly YearEntry[]): Entrance[] {
  const processes = [...new Set(entries.map(({ processId }) => processId))]
  return entries.map((entry, place) => {
    const { people, isOffice } = CHANNEL_LIFE[entry.channel]
    const { name = '', opened } = entry
    const shut = SHUT[name]
    return {
      ...{ entry, key: String(place), isOffice },
      people: QUIET.includes(name) ? 0 : people * (PROCESS[processes.indexOf(entry.processId)] ?? 1),
      ...(opened === undefined ? {} : { opened }),
      ...(shut === undefined ? {} : { shut }),
    }
  })
}
