import { randomInt, randomUUID } from 'node:crypto'
import { recordEach } from '#audit'
import { ownHands } from '#identity'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import { claimShortCodes } from '#platform/short-codes/claim-short-codes.ts'
import type { Work } from '#platform/work.ts'
import { codeFrom } from '../rules/codes.ts'
import { whyNotDecidable } from '../rules/deciding.ts'
import { inclusionOf } from '../rules/inclusion.ts'
import { isOwn } from '../rules/own.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { standingRegister } from '../rules/standing-register.ts'
import { lockAmendments } from '../store/amendments.ts'
import { listFullEntries } from '../store/list-entries.ts'
import { listProcesses } from '../store/list-processes.ts'
import { lockRegister } from '../store/lock-register.ts'
import { readPlacement } from '../store/placement.ts'
import { readSettings } from '../store/settings.ts'
import { writeInclusion } from '../store/write-inclusion.ts'
import type { Override } from '../terms/amendments.ts'

export interface Included {
  /** Which entry each amendment is about, new ones too. */
  touchpointIds: ReadonlyMap<string, string>
}

/**
 * Includes one amendment or a whole import, all or nothing.
 * @param overrides for each kind of remark one reason why it is passed over
 * @param seen which version of each was read, where a form was read
 */
export async function includeAmendments(
  work: Work,
  ids: readonly string[],
  overrides: readonly Override[],
  seen: ReadonlyMap<string, number> = new Map(),
): Promise<Outcome<Included>> {
  const forbidden = whyNotPermitted('amendment.include', { ...work.by, unitId: null })
  if (forbidden.length > 0) return refuse(...forbidden)
  await lockRegister(work)
  const amendments = await lockAmendments(work, ids)
  const undecidable = amendments.flatMap((amendment) => whyNotDecidable(amendment, seen.get(amendment.id)))
  if (amendments.length < new Set(ids).size) undecidable.push({ field: '', why: 'Такой правки нет' })
  if (undecidable.length > 0) return refuse(...undecidable.slice(0, MOST_TOLD))

  const { ownAllowed, abbreviations } = await readSettings(work)
  const own = { roles: work.by.roles, hands: await ownHands(work) }
  const outcome = inclusionOf(amendments, {
    register: standingRegister(await listProcesses(work), await listFullEntries(work), abbreviations),
    placement: await readPlacement(work),
    ownAllowed,
    today: work.today,
    isOwn: (amendment) => isOwn(amendment, own),
    overrides,
    newId: () => randomUUID(),
  })
  if ('refused' in outcome) return outcome

  const inclusion = outcome.done
  await writeInclusion(work, inclusion, await claimCodes(work, inclusion.touchpoints))
  await recordEach(
    work,
    'amendment.included',
    amendments.map(({ id }) => `amendment:${id}`),
  )
  return done({ touchpointIds: inclusion.about })
}

const MOST_TOLD = 50
const AT_ONCE = 2_000

async function claimCodes(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  const codes = new Map<string, string>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const coded = { kind: 'touchpoint', ids: ids.slice(from, from + AT_ONCE) }
    const claimed = await claimShortCodes(work, coded, () => codeFrom((below) => randomInt(below)))
    for (const [id, code] of claimed) codes.set(id, code)
  }
  return codes
}
