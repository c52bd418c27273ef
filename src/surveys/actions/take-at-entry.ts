import type { Temporal } from 'temporal-polyfill'
import { bodyByShortCode } from '#identity'
import { type Clock, dateIn } from '#platform/clock/clock.ts'
import type { WorkOpener } from '#platform/db/open-work.ts'
import type { Refusal } from '#platform/outcome.ts'
import { CITIZEN, type Entry, type KnownEntries } from '../known-entries.ts'
import { receiptHash, receiptOf } from '../receipt.ts'
import type { Checked } from '../rules/check-answers.ts'
import { findReceipt } from '../store/find-receipt.ts'
import { boxMessage, type Put } from '../store/put-into-box.ts'
import type { Mode, Taken } from '../terms.ts'

export interface IntakeParts {
  works: WorkOpener
  clock: Clock
  entries: KnownEntries
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
 * Takes an answer at a touchpoint: one message to the database, one transaction, one row. What the entry asks is known from
 * before; the message itself holds that against what stands, and where something has changed, all is asked and checked anew.
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
  const receipt = receiptOf(parts.key, sent.formId)
  const hash = receiptHash(parts.key, receipt)
  let kept = parts.entries.kept(code)
  for (let tries = 0; tries < TRIES; tries++) {
    const entry = kept ?? (await parts.entries.fresh(code))
    if (!entry) return (await wasGiven(parts, code, hash)) ? { before: receipt } : undefined
    const filled = sent.fill(entry)
    if (filled.refusals.length === 0) {
      const today = dateIn(entry.body.timeZone, parts.clock.now())
      const outcome = await put(parts, entry, { ...sent, answers: filled.answers, today, hash })
      if (outcome === 'new') return { done: { receipt, isNew: true }, entry, today }
      if (outcome === 'before') return { before: receipt }
    } else if (!kept) {
      if (await wasGiven(parts, code, hash)) return { before: receipt }
      return { refused: filled.refusals, entry, filled }
    }
    kept = undefined
  }
  throw new Error('what is asked changes faster than an answer is taken')
}

interface Putting extends Pick<SentToEntry<Checked>, 'mode' | 'draft'>, Pick<Checked, 'answers'> {
  today: Temporal.PlainDate
  hash: Buffer
}

async function put({ works }: IntakeParts, entry: Entry, putting: Putting): Promise<Put['outcome'] | undefined> {
  const { edition, touchpoint, body } = entry
  const sheet = {
    editionId: edition.id,
    about: { touchpointId: touchpoint.id },
    channel: touchpoint.channel,
    mode: putting.mode,
    answeredOn: putting.today,
    answers: putting.answers,
  }
  const against = { body, version: touchpoint.version, instrument: edition.instrument }
  const [row] = await works.once<Put>(boxMessage(sheet, putting.hash, against, putting.draft?.(entry)))
  return row?.outcome
}

/** Whoever sends again what was acknowledged gets the same receipt, whatever has changed since. */
async function wasGiven({ works }: IntakeParts, code: string, hash: Buffer): Promise<boolean> {
  const sheet = await works.open(
    bodyByShortCode(code),
    (work) => findReceipt(work, hash),
    () => CITIZEN,
  )
  return sheet !== undefined
}
