import type { Temporal } from 'temporal-polyfill'
import type { Amendment, Check, CheckLine, RemarkField } from '../../terms/amendments.ts'
import type { EntryContent } from '../../terms/details.ts'
import type { FullEntry } from '../../terms/entries.ts'
import type { Kind } from '../../terms.ts'
import { numberOf, type StandingRegister } from '../standing-register.ts'

/** What an amendment says, as far as it is checked. */
export type Checked = Pick<
  Amendment,
  'deed' | 'touchpointId' | 'successorId' | 'baseVersion' | 'content' | 'reason' | 'grounds' | 'turnTo'
>

/** What the check list is run over. */
export interface CheckFacts {
  amendment: Checked
  register: StandingRegister
  /** Whether whoever would decide made or submitted it. */
  own: boolean
  ownAllowed: boolean
  today: Temporal.PlainDate
  /** The kinds of touchpoints in the process once all that is decided at once stands; without it, this amendment alone. */
  kinds?: ReadonlySet<Kind>
}

/** The same for an amendment that brings words. */
export type ContentFacts = CheckFacts & { content: EntryContent }

export const standingOf = ({ register, amendment }: CheckFacts): FullEntry | undefined =>
  amendment.touchpointId === null ? undefined : register.entries.get(amendment.touchpointId)

const line =
  (verdict: CheckLine['verdict']) =>
  (check: Check, field: RemarkField, words: string): CheckLine => ({ check, verdict, field, words })

export const fine = line('fine')
export const remark = line('remark')
export const blocks = line('blocks')

/** A line that points to an entry. @clause M12 */
export const about = (found: CheckLine, register: StandingRegister, entry: FullEntry): CheckLine => ({
  ...found,
  standing: { touchpointId: entry.touchpointId, number: numberOf(register, entry), name: entry.name },
})
