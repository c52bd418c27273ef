import { readPeriod } from '#platform/figures/lattice.ts'
import type { Work } from '#platform/work.ts'
import { OVERALL } from '../instruments/first-edition.ts'
import { readMarks } from '../store/read-marks.ts'

/** How many people have left a mark in the body's current month. */
export async function marksInMonth(work: Work): Promise<number> {
  const counted = await readMarks(work, OVERALL, readPeriod(work.today.toString().slice(0, 7)))
  return counted.filter(({ mark }) => mark > 0).reduce((sum, { sheets }) => sum + sheets, 0)
}
