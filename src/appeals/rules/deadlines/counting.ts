import type { Temporal } from 'temporal-polyfill'
import type { Calendar } from '#platform/calendar/rules/calendar.ts'
import type { WorkingHours } from '#platform/calendar/rules/working-hours.ts'
import type { DeadlineStep } from '../../terms/deadlines.ts'
import type { Pause } from './facts.ts'
import { closedPauses, dayIn } from './pauses.ts'
import { openPauseWords, pauseWords, provisionalWords } from './step-words.ts'

/** By what a date is counted. */
export interface Counting {
  calendar: Calendar
  hours: WorkingHours
  zone: string
  clause: string
  pauses?: readonly Pause[] | undefined
  /** What was reckoned before: receipt and registration. */
  before?: readonly DeadlineStep[] | undefined
  /** Years without a calendar that this rested on. */
  missing?: readonly number[] | undefined
}

const LABOUR_CODE = 'ТК РФ, ст. 111, 112'

/** Each pause says from when to when it took days out; one that is open says that the date will move. */
export function pauseSteps({ pauses = [], zone }: Counting): DeadlineStep[] {
  const ended = closedPauses(pauses).map(({ from, to }) => ({
    on: dayIn(to, zone),
    text: pauseWords(dayIn(from, zone), dayIn(to, zone)),
    clause: '',
  }))
  const open = pauses.flatMap(({ from, to }) =>
    to ? [] : [{ on: dayIn(from, zone), text: openPauseWords(dayIn(from, zone)), clause: '' }],
  )
  return [...ended, ...open]
}

export const provisionalSteps = (on: Temporal.PlainDate, missing: readonly number[]): DeadlineStep[] =>
  missing.length === 0 ? [] : [{ on, text: provisionalWords(missing), clause: LABOUR_CODE }]

export const distinct = (years: readonly number[]): number[] => [...new Set(years)].sort((a, b) => a - b)
