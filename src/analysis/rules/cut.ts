import type { Temporal } from 'temporal-polyfill'
import { type Period, quarterOn, readPeriod } from '#platform/figures/lattice.ts'
import { done, type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import type { Channel, Place, PlaceProcess } from '#touchpoints'

/** What the address asks for; an empty string where it says nothing. */
export interface Asked {
  period: string
  process: string
  touchpoint: string
  channel: string
}

/** Which answers the figures are of: a time, and at most two of the rest. */
export interface Cut {
  /** Unset: all the time. */
  period?: Period
  process?: PlaceProcess
  touchpoint?: Place
  channel?: Channel
}

/** What there is to choose from. */
export interface Choice {
  register: readonly PlaceProcess[]
  channels: readonly string[]
  today: Temporal.PlainDate
}

/** The word in the address for all the time. */
export const ALL_TIME = 'all'

/** So few that every cell keeps enough answers to mean something, and nobody is singled out by crossing one more. */
const MOST_DIMENSIONS = 2

/**
 * Reads what to show: whole months and quarters, and at most two dimensions at once.
 *
 * @clause K3.1 K3.2 K4.2
 */
export function readCut(asked: Asked, { register, channels, today }: Choice): Outcome<Cut> {
  const period = readPeriod(asked.period === '' ? quarterOn(today) : asked.period)
  const process = register.find(({ id }) => id === asked.process)
  const touchpoint = register
    .flatMap(({ entries }) => entries)
    .find(({ touchpointId }) => touchpointId === asked.touchpoint)
  const refusals = [
    period || asked.period === ALL_TIME ? [] : [refusal('period', 'Выберите месяц, квартал или всё время')],
    process || asked.process === '' ? [] : [refusal('process', 'Такого процесса в перечне нет. Выберите из списка')],
    touchpoint || asked.touchpoint === ''
      ? []
      : [refusal('touchpoint', 'Такой точки в перечне нет. Выберите из списка')],
    channels.includes(asked.channel) || asked.channel === ''
      ? []
      : [refusal('channel', 'Такого канала нет. Выберите из списка')],
    [asked.process, asked.touchpoint, asked.channel].filter((one) => one !== '').length <= MOST_DIMENSIONS
      ? []
      : [refusal('channel', 'Больше двух разрезов сразу не показываем. Уберите процесс, точку или канал')],
    process && touchpoint && !process.entries.includes(touchpoint)
      ? [refusal('touchpoint', 'Эта точка стоит в другом процессе. Выберите или процесс, или точку')]
      : [],
  ].flat()
  if (refusals.length > 0) return refuse(...refusals)
  return done({
    ...(period ? { period } : {}),
    ...(process ? { process } : {}),
    ...(touchpoint ? { touchpoint } : {}),
    ...(asked.channel === '' ? {} : { channel: asked.channel as Channel }),
  })
}

const refusal = (field: string, why: string): Refusal => ({ field, why })

/** What a table of figures can be by. */
export type TableKind = 'processes' | 'touchpoints' | 'channels'

/**
 * Which tables a cut has: a table is one more dimension, so two chosen ones leave none. A touchpoint lies in one process.
 *
 * @clause K4.2
 */
export function tablesOf(cut: Cut): TableKind[] {
  const chosen = [cut.process, cut.touchpoint, cut.channel].filter((one) => one !== undefined).length
  if (chosen >= MOST_DIMENSIONS) return []
  return [
    ...(cut.process || cut.touchpoint ? [] : (['processes'] as const)),
    ...(cut.touchpoint ? [] : (['touchpoints'] as const)),
    ...(cut.channel ? [] : (['channels'] as const)),
  ]
}
