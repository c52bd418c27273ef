import { openUnits } from '#identity'
import type { Option, OptionGroup } from '#platform/html/control.tsx'
import type { Work } from '#platform/work.ts'
import { NO_UNIT } from './rules/forms/read-draft.ts'
import { type By, whyNotPermitted } from './rules/permissions.ts'
import { processesOf } from './rules/register.ts'
import type { FullEntry } from './terms/entries.ts'

/** The units that an amendment may be of, for who may name any; an editor has one's own. @clause M6 */
export async function unitChoices(work: Work, { roles }: By): Promise<Option[] | undefined> {
  if (!roles.includes('registrar')) return undefined
  const units = await openUnits(work)
  if (units.length === 0) return undefined
  return [...units.map(({ id, name }) => ({ value: id, label: name })), { value: NO_UNIT, label: 'Без подразделения' }]
}

/** As many entries as a list to choose from holds; a longer one nobody reads, and no page carries. */
const MOST = 500

/** Entries by their processes, with their numbers. @param chosen stands in the list whatever else does */
export function entryChoices(
  entries: readonly FullEntry[],
  may: (entry: FullEntry) => boolean,
  chosen?: string | null,
): { groups: OptionGroup[]; cut: boolean } {
  let left = MOST
  let cut = false
  const groups = processesOf(entries).map(({ number, name, entries: own }) => {
    const options = own.filter(may).flatMap((entry) => {
      left -= 1
      const stays = left >= 0 || entry.touchpointId === chosen
      if (!stays) cut = true
      return stays ? [{ value: entry.touchpointId, label: `${entry.number} ${entry.name}` }] : []
    })
    return { label: `${number}. ${name}`, options }
  })
  return { groups: groups.filter(({ options }) => options.length > 0), cut }
}

/** Whether this entry may be changed by whoever asks. @clause M6 */
export const mayTouch = (by: By) => (entry: FullEntry) =>
  whyNotPermitted('amendment.make', by, { entryUnitIds: [entry.unitId] }).length === 0
