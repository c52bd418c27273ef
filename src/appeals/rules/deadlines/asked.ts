import { Temporal } from 'temporal-polyfill'
import { done, type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import type { AskedDeadline, ReadDeadline } from '../../terms/explaining.ts'
import type { Term } from '../../terms/norms.ts'

/**
 * What is asked to be explained, read whole: a regime counts in the zone of the body, a bare term in its own zone or in the
 * offset of its moment.
 *
 * @clause K2.4, M15c
 */
export function readAsked(asked: AskedDeadline, bodyZone: string): Outcome<ReadDeadline> {
  if ((asked.regime === undefined) === (asked.term === undefined))
    return refuse(refusal('regime', 'Пришлите либо режим (regime), либо срок (term)'))
  return asked.regime === undefined ? readBare(asked) : readRegime({ ...asked, regime: asked.regime }, bodyZone)
}

type Regimed = AskedDeadline & { regime: NonNullable<AskedDeadline['regime']> }

function readRegime({ regime, receivedAt, roll, zone, marks }: Regimed, bodyZone: string): Outcome<ReadDeadline> {
  const received = momentOf(receivedAt, bodyZone)
  const refusals = [
    ...(received ? [] : [NO_MOMENT]),
    ...(roll === undefined ? [] : [refusal('roll', 'Перенос режима задан его нормой: уберите roll')]),
    ...(zone === undefined || zone === bodyZone
      ? []
      : [refusal('zone', `Режим считается по поясу органа, ${bodyZone}: уберите zone`)]),
  ]
  if (!received || refusals.length > 0) return refuse(...refusals)
  return done({ regime, receivedAt: received.toInstant(), ...(marks ? { marks } : {}) })
}

function readBare({ receivedAt, term = {}, roll, zone, marks }: AskedDeadline): Outcome<ReadDeadline> {
  const isZone = zone === undefined || isTimeZone(zone)
  const counted = isZone ? (zone ?? offsetOf(receivedAt)) : undefined
  const received = momentOf(receivedAt, counted ?? 'UTC')
  const read = readTerm(term)
  const refusals = [
    ...(received ? [] : [NO_MOMENT]),
    ...(isZone ? [] : [refusal('zone', `Пояса «${zone}» нет. Пояс называют так: Europe/Moscow`)]),
    ...(isZone && counted === undefined && received
      ? [refusal('zone', 'Добавьте пояс (zone) или смещение к моменту (receivedAt): без них день не определить')]
      : []),
    ...('refused' in read ? read.refused : []),
    ...(marks === undefined ? [] : [refusal('marks', 'Отметки бывают только у режима: уберите marks')]),
    ...(term.hours !== undefined && roll !== undefined
      ? [refusal('roll', 'Срок в часах не переносится: уберите roll')]
      : []),
  ]
  if (!received || 'refused' in read || refusals.length > 0) return refuse(...refusals)
  return done({ received, term: read.done, roll: roll ?? 'none' })
}

function readTerm({ days, hours, kind }: NonNullable<AskedDeadline['term']>): Outcome<Term> {
  if ((days === undefined) === (hours === undefined))
    return refuse(refusal('term', 'Срок бывает либо в днях (days), либо в часах (hours)'))
  if (days !== undefined)
    return kind === 'clock'
      ? refuse(refusal('term.kind', 'Дни бывают календарные (calendar) или рабочие (working)'))
      : done({ days, kind: kind ?? 'calendar' })
  return kind === 'calendar'
    ? refuse(refusal('term.kind', 'Часы бывают подряд (clock) или рабочие (working)'))
    : done({ hours: hours ?? 0, kind: kind ?? 'clock' })
}

const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)(Z|[+-]\d\d(?::?\d\d)?)?$/i
/** Beyond these years nobody counts terms, and a mistyped year would count for long. */
const YEARS = { first: 1990, last: 2199 }

/** The moment as it was told, in this zone; without an offset it is local time there. */
function momentOf(text: string, zone: string): Temporal.ZonedDateTime | undefined {
  const [, local, offset] = MOMENT.exec(text) ?? []
  if (local === undefined) return undefined
  try {
    const told = Temporal.PlainDateTime.from(local, { overflow: 'reject' })
    if (told.year < YEARS.first || told.year > YEARS.last) return undefined
    return offset === undefined
      ? told.toZonedDateTime(zone)
      : Temporal.Instant.from(`${local}${offset}`).toZonedDateTimeISO(zone)
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

function offsetOf(text: string): string | undefined {
  const offset = MOMENT.exec(text)?.[2]
  if (offset === undefined) return undefined
  if (/^z$/i.test(offset)) return 'UTC'
  return `${offset.slice(0, 3)}:${offset.replace(':', '').slice(3) || '00'}`
}

function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch (fault) {
    if (fault instanceof RangeError) return false
    throw fault
  }
}

const refusal = (field: string, why: string): Refusal => ({ field, why })

const NO_MOMENT = refusal('receivedAt', 'Момент пишут так: 2026-12-02T18:40:00+03:00; такого дня или часа нет')
