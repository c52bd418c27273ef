import type { WorkOpener } from '#platform/db/open-work.ts'
import { together } from '#platform/together.ts'
import { boxMessage, type OwnPart, type Put, type Standing } from './store/put-into-box.ts'

/** Puts a sheet into the box: committed there when it is told so. */
export type PutAtEntry = (entry: Standing, sheet: OwnPart) => Promise<Put>

/** Two, so that one group is read while the other waits for the disk. */
const LIMITS = { underWay: 2, most: 100 }

/** Sheets that come to an entry at the same moment go in one message. One of them that cannot be kept holds up no other. */
export function puttingTogether(works: WorkOpener): PutAtEntry {
  const entries = new WeakMap<Standing, (sheet: OwnPart) => Promise<PromiseSettledResult<Put>>>()
  return async (entry, sheet) => {
    const put = entries.get(entry) ?? together((sheets: readonly OwnPart[]) => putAll(works, entry, sheets), LIMITS)
    entries.set(entry, put)
    const settled = await put(sheet)
    if (settled.status === 'rejected') throw settled.reason
    return settled.value
  }
}

async function putAll(
  works: WorkOpener,
  entry: Standing,
  sheets: readonly OwnPart[],
): Promise<PromiseSettledResult<Put>[]> {
  const [all] = await Promise.allSettled([send(works, entry, sheets)])
  if (all.status === 'fulfilled') return all.value.map((value) => ({ status: 'fulfilled', value }))
  if (sheets.length === 1) return [all]
  return Promise.allSettled(
    sheets.map(async (sheet) => {
      const [outcome] = await send(works, entry, [sheet])
      return outcome as Put
    }),
  )
}

async function send(works: WorkOpener, entry: Standing, sheets: readonly OwnPart[]): Promise<readonly Put[]> {
  const [row] = await works.once<{ outcomes: readonly Put[] }>(boxMessage(entry, sheets))
  return row?.outcomes ?? []
}
