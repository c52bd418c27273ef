import { DIRECTIONS, type Direction, type EntryContent, type Whereabouts } from '../terms/details.ts'
import { CHANNELS, type Channel, NEEDS, type Need } from '../terms.ts'
import { settled } from './content.ts'
import { LONGEST } from './forms/typed.ts'

/** What an address may say of an amendment beforehand: a finding leads to it with all that is known. */
export const KNOWN = ['process', 'name', 'channel', 'address', 'need', 'direction', 'key', 'feedback'] as const

export type Known = Readonly<Partial<Record<(typeof KNOWN)[number], string>>>

/** What is known beforehand put onto what stands; nothing that stands goes away. What no list holds is left out. @clause M11 */
export function withKnown(content: EntryContent, known: Known): EntryContent {
  const line = (words = '') => words.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST.line)
  const channel = oneOf(CHANNELS, known.channel) ?? content.channel
  const direction = oneOf(DIRECTIONS, known.direction) ?? oneOf(DIRECTIONS, known.key)
  const keyFor = oneOf(DIRECTIONS, known.key) ?? (known.key === 'yes' ? direction : undefined)
  const needs = [oneOf(NEEDS, known.need), known.feedback ? ('feedback' as const) : undefined]
  const address = line(known.address)
  return {
    ...content,
    process: line(known.process) || content.process,
    name: line(known.name) || content.name || (channel && channel !== 'other' ? CHANNELS[channel].label : ''),
    channel,
    direction: content.direction ?? direction ?? null,
    keyFor: keyFor ? settled({ ...content, keyFor: [...content.keyFor, keyFor] }).keyFor : content.keyFor,
    needs: settled({ ...content, needs: [...content.needs, ...needs.flatMap(asNeed)] }).needs,
    whereabouts: address ? { ...content.whereabouts, [placeOf(channel, address)]: address } : content.whereabouts,
  }
}

/** The same in words, for whoever begins. */
export function knownWords(known: Known): string[] {
  const { process, name, channel, address, need, direction, key, feedback } = known
  const of = <K extends string>(
    list: Readonly<Record<K, unknown>>,
    value: string | undefined,
    say: (key: K) => string,
  ) => {
    const found = oneOf(list, value)
    return found ? [say(found)] : []
  }
  const keyed = oneOf(DIRECTIONS, key) ?? (key === 'yes' ? oneOf(DIRECTIONS, direction) : undefined)
  return [
    ...(process ? [`процесс «${process}»`] : []),
    ...(name ? [`название «${name}»`] : []),
    ...of<Channel>(CHANNELS, channel, (found) => `канал «${CHANNELS[found].label}»`),
    ...(address ? [`где найти: ${address}`] : []),
    ...of<Need>(NEEDS, need, (found) => `потребность: ${NEEDS[found].law}`),
    ...(feedback ? ['потребность: предоставление обратной связи'] : []),
    ...of<Direction>(DIRECTIONS, direction, (found) => `направление «${DIRECTIONS[found]}»`),
    ...(keyed ? [`ключевая для направления «${DIRECTIONS[keyed]}»`] : []),
  ]
}

const asNeed = (need: Need | undefined): EntryContent['needs'] => (need ? [{ need, objects: [], words: '' }] : [])

const oneOf = <K extends string>(list: Readonly<Record<K, unknown>>, value: string | undefined): K | undefined =>
  value !== undefined && Object.hasOwn(list, value) ? (value as K) : undefined

/** Where an address of this channel is written down, so that what comes through it is known again. */
function placeOf(channel: Channel | null, address: string): keyof Whereabouts {
  if (/^\S+@\S+\.\S+$/.test(address)) return 'email'
  if (/^[+\d\s()–-]{5,}$/.test(address)) return 'phone'
  if (channel === 'phone') return 'phone'
  if (channel === 'post' || channel === 'reception' || channel === 'stand') return 'address'
  return channel !== null && CHANNELS[channel].kind === 'digital' ? 'link' : 'address'
}
