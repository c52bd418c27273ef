import type { Temporal } from 'temporal-polyfill'
import { bodyByShortCode } from '#identity'
import { type Clock, dateIn } from '#platform/clock/clock.ts'
import type { WorkOpener } from '#platform/db/open-work.ts'
import type { Refusal } from '#platform/outcome.ts'
import { CITIZEN } from '#platform/work.ts'
import type { Entry, KnownEntries } from '../known-entries.ts'
import type { PutAtEntry } from '../put-together.ts'
import { receiptHash, receiptOf } from '../receipt.ts'
import type { Checked } from '../rules/check-answers.ts'
import { findReceipt } from '../store/find-receipt.ts'
import type { Mode, Taken } from '../terms.ts'

export interface IntakeParts {
  works: WorkOpener
  clock: Clock
  entries: KnownEntries
  put: PutAtEntry
  /** The key of receipts. */
  key: Buffer
}

/** What came for an entry, still unread: how it is read depends on what the entry asks. */
export interface SentToEntry<F extends Checked> {
  mode: Mode
  formId: string
  fill(entry: Entry): F
  /** The hash of the draft's key, if it was filled in as one. */
  draft?(entry: Entry): Buffer | undefined
}

/** The answer is in the box, or its receipt was given before; or it cannot be taken as it is. */
export type TakenAtEntry<F> =
  | { done: Taken; entry: Entry; today: Temporal.PlainDate }
  | { before: string }
  | { refused: readonly Refusal[]; entry: Entry; filled: F }

const TRIES = 3

/**
 * Takes an answer at a touchpoint: one message to the database, alone or with those that come at the same moment, and one
 * row. What the entry asks is known from before; the message itself holds that against what stands, and where something has changed, all is asked and checked anew.
 * So nothing is accepted, and nobody refused, on the word of what was kept.
 *
 * @clause K4.2 K5.3
 * @returns nothing for a code that leads nowhere
 */
export async function takeAtEntry<F extends Checked>(
  parts: IntakeParts,
  code: string,
  sent: SentToEntry<F>,
): Promise<TakenAtEntry<F> | undefined> {
  let kept = parts.entries.kept(code)
  for (let tries = 0; tries < TRIES; tries++) {
    const entry = kept ?? (await parts.entries.fresh(code))
    if (!entry) return givenBefore(parts, code, sent.formId)
    const receipt = receiptOf(parts.key, entry.body.id, sent.formId)
    const filled = sent.fill(entry)
    if (filled.refusals.length === 0) {
      const today = dateIn(entry.body.timeZone, parts.clock.now())
      const own = {
        mode: sent.mode,
        answeredOn: today,
        answers: filled.answers,
        receiptHash: receiptHash(parts.key, receipt),
      }
      const outcome = await parts.put(entry, { ...own, draftKeyHash: sent.draft?.(entry) })
      if (outcome === 'new') return { done: { receipt, isNew: true }, entry, today }
      if (outcome === 'before') return { before: receipt }
    } else if (!kept) {
      return (await givenBefore(parts, code, sent.formId)) ?? { refused: filled.refusals, entry, filled }
    }
    kept = undefined
  }
  throw new Error('what is asked changes faster than an answer is taken')
}

/** Whoever sends again what was acknowledged gets the same receipt, whatever has changed since. */
const givenBefore = (
  { works, key }: IntakeParts,
  code: string,
  formId: string,
): Promise<{ before: string } | undefined> =>
  works.open(
    bodyByShortCode(code),
    async (work) => {
      const receipt = receiptOf(key, work.body.id, formId)
      return (await findReceipt(work, receiptHash(key, receipt))) && { before: receipt }
    },
    () => CITIZEN,
  )
