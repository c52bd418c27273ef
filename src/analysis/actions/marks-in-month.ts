import { readPeriod } from '#platform/figures/lattice.ts'
import type { Work } from '#platform/work.ts'
import { OVERALL } from '#surveys'
import { readMonths } from '../store/read-marks.ts'

/** How many people have left a mark in the body's current month. */
export async function marksInMonth(work: Work): Promise<number> {
  const { from, before } = readPeriod(work.today.toString().slice(0, 7)) ?? {}
  const marks = await readMonths(work, OVERALL, { ...(from && before ? { from, before } : {}) })
  return marks.filter(({ value }) => value !== 'none').reduce((sum, { sheets }) => sum + sheets, 0)
}
