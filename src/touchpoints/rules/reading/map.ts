import { CHANNELS, type Channel, type Numbered, type RegisterEntry, type RegisterProcess } from '../../terms.ts'

/** Which channels serve a process, and with which needs. */
export interface MapRow<E> {
  number: number
  name: string
  /** A cell for each channel of the map, in its sequence; an empty one where none of the process's touchpoints is. */
  cells: readonly (readonly Numbered<E>[])[]
}

export interface RegisterMap<E> {
  /** Those that any process uses. */
  channels: readonly Channel[]
  /** Those that none uses. */
  unused: readonly Channel[]
  rows: readonly MapRow<E>[]
}

/** The register as a map: processes down, channels across. What is missing is as plain as what is there. @clause M4, M13 */
export function mapOf<E extends Pick<RegisterEntry, 'channel'>>(
  processes: readonly RegisterProcess<E>[],
): RegisterMap<E> {
  const all = Object.keys(CHANNELS) as Channel[]
  const used = new Set(processes.flatMap(({ entries }) => entries.map(({ channel }) => channel)))
  const channels = all.filter((channel) => used.has(channel))
  return {
    channels,
    unused: all.filter((channel) => !used.has(channel)),
    rows: processes.map(({ number, name, entries }) => ({
      number,
      name,
      cells: channels.map((channel) => entries.filter((entry) => entry.channel === channel)),
    })),
  }
}
