import type { Temporal } from 'temporal-polyfill'
import { periodsUpTo, quarterOn } from '#platform/figures/lattice.ts'
import { CHANNELS, type PlaceProcess } from '#touchpoints'
import { ALL_TIME, type Asked } from './rules/cut.ts'
import { ALL_TIME_NAME, capital, periodName } from './text.ru.ts'

interface Option {
  value: string
  label: string
}

/** What may be chosen above the figures, and what is. */
export type Choices = Readonly<Record<keyof Asked, { chosen: string; options: readonly Option[] }>>

/** Only touchpoints of the chosen process are offered: another one would show nothing. */
export function choicesOf(asked: Asked, register: readonly PlaceProcess[], today: Temporal.PlainDate): Choices {
  const { quarters, months } = periodsUpTo(today)
  const shown = register.filter(({ id }) => asked.process === '' || id === asked.process)
  return {
    period: {
      chosen: asked.period === '' ? quarterOn(today) : asked.period,
      options: [
        ...[...quarters, ...months].map((key) => ({ value: key, label: capital(periodName(key, today)) })),
        { value: ALL_TIME, label: ALL_TIME_NAME },
      ],
    },
    process: {
      chosen: asked.process,
      options: register.map(({ id, label }) => ({ value: id, label })),
    },
    touchpoint: {
      chosen: asked.touchpoint,
      options: (shown.length > 0 ? shown : register)
        .flatMap(({ entries }) => entries)
        .map(({ touchpointId, label }) => ({ value: touchpointId, label })),
    },
    channel: {
      chosen: asked.channel,
      options: Object.entries(CHANNELS).map(([value, { label }]) => ({ value, label })),
    },
  }
}
