import type { Temporal } from 'temporal-polyfill'

/** A difficulty that clients met, as the body tells it. The words that show it lie beside. @clause K1.5 */
export interface Problem {
  id: string
  /** Its number counts within the year of the body's calendar. */
  year: number
  number: number
  title: string
  /** What was found out; empty while nothing is. */
  findings: string
  /** Where in the register it lies: a process, a touchpoint, or nowhere in particular. */
  processId: string | null
  touchpointId: string | null
  statedAt: Temporal.Instant
  statedOn: Temporal.PlainDate
  statedBy: string
  /** Since when no word may be taken away from it. */
  wordsHeldAt: Temporal.Instant | null
  version: number
}

/** A place of the register as a form sends it: «process:8f0c…», «touchpoint:8f0c…», or nothing. */
export interface Place {
  processId: string | null
  touchpointId: string | null
}

export const NOWHERE: Place = { processId: null, touchpointId: null }

/** The place that a form named; what cannot be read is a place that does not stand. */
export function readPlace(typed: string): Place | undefined {
  if (typed === '') return NOWHERE
  const [, kind, id] = /^(process|touchpoint):([0-9a-f-]{36})$/.exec(typed) ?? []
  if (!id) return undefined
  return kind === 'process' ? { ...NOWHERE, processId: id } : { ...NOWHERE, touchpointId: id }
}

export function placeValue({ processId, touchpointId }: Place): string {
  if (touchpointId) return `touchpoint:${touchpointId}`
  return processId ? `process:${processId}` : ''
}
