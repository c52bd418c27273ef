import { Temporal } from 'temporal-polyfill'
import { WAYS_IN, type WayIn } from '#channels'
import { SEGMENTS, type Segment } from '#clients'
import { isUuid } from '#platform/uuid.ts'
import { CHANNELS, type Channel } from '#touchpoints'
import type { DeskFilters } from './terms/desk.ts'
import { APPEAL_KINDS, type AppealKind, REGIMES, type Regime } from './terms.ts'

/** The fields of the filters, by the names that addresses carry. */
export const FILTER_FIELDS = [
  ...(['way', 'channel', 'regime', 'kind', 'segment', 'unit', 'assignee', 'topic', 'from', 'to'] as const),
] as const

export type FilterField = (typeof FILTER_FIELDS)[number]

export type TypedFilters = Readonly<Record<FilterField, string>>

export const typedFilters = (query: Readonly<Record<string, string>>): TypedFilters =>
  Object.fromEntries(FILTER_FIELDS.map((field) => [field, query[field] ?? ''])) as TypedFilters

/** What can be read of them; what cannot narrows nothing. */
export function readFilters(typed: TypedFilters): DeskFilters {
  const one = <T extends string>(list: object, value: string) => (Object.hasOwn(list, value) ? (value as T) : undefined)
  const id = (value: string) => (isUuid(value) ? value : undefined)
  const read = {
    way: one<WayIn>(WAYS_IN, typed.way),
    channel: one<Channel>(CHANNELS, typed.channel),
    regime: one<Regime>(REGIMES, typed.regime),
    kind: one<AppealKind>(APPEAL_KINDS, typed.kind),
    segment: one<Segment>(SEGMENTS, typed.segment),
    unitId: id(typed.unit),
    assigneeId: id(typed.assignee),
    topicCode: typed.topic.slice(0, 100) || undefined,
    from: dayIn(typed.from),
    to: dayIn(typed.to),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

function dayIn(typed: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return undefined
  try {
    return Temporal.PlainDate.from(typed, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
