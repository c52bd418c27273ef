import { done, type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import { INTERACTION_KINDS, type InteractionKind, type Through, type Writing } from '../../terms/journal.ts'
import { CHANNELS, type Channel } from '../../terms.ts'
import { readCode } from '../codes.ts'
import { readDay, readTimes, whyNotTimes } from './noting.ts'

/** A form of the journal as it was typed. */
interface Typed {
  id: string
  touchpoint: string
  code: string
  channel: string
  address: string
  on: string
  times: string
  kind: string
}

/** What a person typed, read: a touchpoint, or else a channel with an address. @clause M7, M11 */
export function readHandForm(typed: Typed, byCode: ReadonlyMap<string, string>): Outcome<Writing> {
  const refusals: Refusal[] = []
  const on = readDay(typed.on)
  if (!on) refusals.push({ field: 'on', why: 'Выберите день' })
  const times = readTimes(typed.times)
  const whyTimes = whyNotTimes(times, 1)
  if (whyTimes) refusals.push({ field: 'times', why: whyTimes })
  const through = throughIn(typed, byCode)
  if ('why' in through) refusals.push(through)
  if (!on || times === undefined || 'why' in through || refusals.length > 0) return refuse(...refusals)
  const kind = Object.hasOwn(INTERACTION_KINDS, typed.kind) ? (typed.kind as InteractionKind) : undefined
  return done({ id: typed.id, through, on, times, kind })
}

function throughIn(typed: Typed, byCode: ReadonlyMap<string, string>): Through | Refusal {
  if (typed.touchpoint !== '') return { touchpointId: typed.touchpoint }
  if (typed.code.trim() !== '') {
    const touchpointId = byCode.get(readCode(typed.code) ?? '')
    return touchpointId ? { touchpointId } : { field: 'code', why: 'Точки с таким кодом нет. Код стоит на её странице' }
  }
  return Object.hasOwn(CHANNELS, typed.channel)
    ? { channel: typed.channel as Channel, address: typed.address }
    : { field: 'channel', why: 'Выберите точку или канал' }
}
