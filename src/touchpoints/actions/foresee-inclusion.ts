import { ownHands } from '#identity'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { inclusionOf, overrideField } from '../rules/inclusion.ts'
import { isOwn } from '../rules/own.ts'
import { standingRegister } from '../rules/standing-register.ts'
import { listFullEntries } from '../store/list-entries.ts'
import { listProcesses } from '../store/list-processes.ts'
import { readPlacement } from '../store/placement.ts'
import { readSettings } from '../store/settings.ts'
import { type Amendment, CHECKS, type Check, type CheckLine } from '../terms/amendments.ts'

export interface ForeseenInclusion {
  /** What keeps them from being included together. */
  blocking: readonly Refusal[]
  /** The kinds of remarks that need a reason. */
  remarks: readonly RemarkOnRows[]
  /** What was found of each, by its id; those after too many that block were not looked at. */
  checked: ReadonlyMap<string, readonly CheckLine[]>
}

/** A kind of remark and the amendments that it is about. */
export interface RemarkOnRows {
  check: Check
  first: readonly Amendment[]
  more: number
}

/** A person opens a few to see what a remark means; the table has them all. */
const NAMED = 10

/** What a decision about these amendments at once would meet; nothing is written. @clause M5 */
export async function foreseeInclusion(work: Work, amendments: readonly Amendment[]): Promise<ForeseenInclusion> {
  const { ownAllowed, abbreviations } = await readSettings(work)
  const own = { roles: work.by.roles, hands: await ownHands(work) }
  let id = 0
  const checked = new Map<string, readonly CheckLine[]>()
  const outcome = inclusionOf(amendments, {
    register: standingRegister(await listProcesses(work), await listFullEntries(work), abbreviations),
    placement: await readPlacement(work),
    ownAllowed,
    today: work.today,
    isOwn: (amendment) => isOwn(amendment, own),
    overrides: [],
    newId: () => `new ${id++}`,
    onChecked: (amendment, lines) => checked.set(amendment.id, lines),
  })
  const refused = 'refused' in outcome ? outcome.refused : []
  const isRemark = ({ field }: Refusal) => field.startsWith(overrideField('' as Check))
  const remarksOn = (check: Check): RemarkOnRows => {
    const rows = amendments.filter(({ id }) =>
      checked.get(id)?.some((line) => line.check === check && line.verdict === 'remark'),
    )
    return { check, first: rows.slice(0, NAMED), more: Math.max(rows.length - NAMED, 0) }
  }
  return {
    checked,
    blocking: refused.filter((refusal) => !isRemark(refusal)),
    remarks: (Object.keys(CHECKS) as Check[])
      .filter((check) => refused.some(({ field }) => field === overrideField(check)))
      .map(remarksOn),
  }
}
