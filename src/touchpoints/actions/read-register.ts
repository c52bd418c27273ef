import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { type Sheet, sheetsOf } from '../rules/reading/sheets.ts'
import { isAll, type Sought, soughtIn } from '../rules/reading/sought.ts'
import { processesOf } from '../rules/register.ts'
import { entriesOn } from '../store/entries-on.ts'
import { countTouchpoints, entriesById, type OutlinedEntry, registerOutline } from '../store/register-outline.ts'
import type { FullEntry } from '../terms/entries.ts'
import type { RegisterProcess } from '../terms.ts'

/** So many entries a browser draws without making anybody wait. */
const A_SHEET = 300

export interface Asked {
  sought: Sought
  /** An earlier day; null for the register as it stands. */
  day: Temporal.PlainDate | null
  /** Which sheet of a large register. */
  sheet: number
}

export interface ReadRegister {
  shown: Sheet<FullEntry>['processes']
  all: number
  found: number
  sheet: number
  sheets: number
  sampleOf: string | null
}

/** A sheet of the register with what is sought. Of a large one only that sheet is read whole. @clause M4, M6 */
export async function readRegister(work: Work, { sought, day, sheet }: Asked): Promise<ReadRegister> {
  if (day === null && isAll(sought) && (await countTouchpoints(work)) > A_SHEET) return readSheet(work, sheet)
  const entries = await entriesOn(work, day ?? work.today)
  const found = soughtIn(processesOf(entries), sought)
  return {
    ...cut(found, sheet),
    all: entries.length,
    sampleOf: entries.find(({ sampleOf }) => sampleOf !== null)?.sampleOf ?? null,
  }
}

async function readSheet(work: Work, sheet: number): Promise<ReadRegister> {
  const { entries, sampleOf } = await registerOutline(work)
  const { shown, ...rest } = cut<OutlinedEntry>(processesOf(entries), sheet)
  const whole = await entriesById(
    work,
    shown.flatMap((process) => process.entries.map(({ touchpointId }) => touchpointId)),
  )
  return {
    ...rest,
    all: entries.length,
    sampleOf,
    shown: shown.map((process) => ({
      ...process,
      entries: process.entries.flatMap(({ touchpointId, number }) => {
        const entry = whole.get(touchpointId)
        return entry ? [{ ...entry, number }] : []
      }),
    })),
  }
}

function cut<E>(processes: readonly RegisterProcess<E>[], asked: number) {
  const sheets = sheetsOf(processes, A_SHEET)
  const sheet = Math.min(Math.max(asked, 1), Math.max(sheets.length, 1))
  const found = processes.reduce((sum, { entries }) => sum + entries.length, 0)
  return { shown: sheets[sheet - 1]?.processes ?? [], found, sheet, sheets: sheets.length }
}
