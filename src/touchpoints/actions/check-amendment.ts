import { ownHands } from '#identity'
import type { Work } from '#platform/work.ts'
import { type CheckFacts, checkLines } from '../rules/check-list.ts'
import { type Hands, isOwn } from '../rules/own.ts'
import { type StandingRegister, standingRegister } from '../rules/standing-register.ts'
import { listFullEntries } from '../store/list-entries.ts'
import { listProcesses } from '../store/list-processes.ts'
import { readSettings } from '../store/settings.ts'
import type { Amendment, CheckLine } from '../terms/amendments.ts'
import type { RegisterSettings } from '../terms/settings.ts'

/** The register and the rules that amendments are held against: read once, however many are checked. */
export interface CheckGround {
  register: StandingRegister
  settings: RegisterSettings
  /** Of whoever asks. */
  own: Hands
}

export async function readCheckGround(work: Work): Promise<CheckGround> {
  const settings = await readSettings(work)
  const [processes, entries] = [await listProcesses(work), await listFullEntries(work)]
  const own = { roles: work.by.roles, hands: await ownHands(work) }
  return { own, settings, register: standingRegister(processes, entries, settings.abbreviations) }
}

/** What the software has to say about an amendment before whoever asks decides about it. @clause M5 */
export async function checkAmendment(work: Work, amendment: Amendment): Promise<CheckLine[]> {
  return checkOn(work, await readCheckGround(work), amendment)
}

export const checkOn = (work: Work, ground: CheckGround, amendment: Amendment): CheckLine[] =>
  checkLines(factsOf(work, ground, amendment))

const factsOf = (work: Work, { register, settings, own }: CheckGround, amendment: Amendment): CheckFacts => ({
  amendment,
  register,
  own: isOwn(amendment, own),
  ownAllowed: settings.ownAllowed,
  today: work.today,
})
