import { type Answer, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { hasRated, ratingAddress } from '#platform/http/ratings.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { dayAndMonth, fullDay } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { listDraftFiles } from './actions/read-draft-files.ts'
import { readLawWays } from './actions/read-law-ways.ts'
import { LetterPage, type LetterView } from './pages/reception/letter.tsx'
import { SentPage } from './pages/reception/sent.tsx'
import { type Filled, homeOf } from './reception.ts'
import { draftKeyHash } from './reception-key.ts'
import { numberWords } from './rules/numbers.ts'
import { letterFrom } from './rules/reception/letters.ts'
import { authorOf, sortingFactsOf } from './rules/reception/submission.ts'
import { type SortingProposal, sortingOf } from './rules/sorting/sorting.ts'
import { findAppeal } from './store/find-appeal.ts'
import type { Submitted } from './terms/submission.ts'
import { APPEAL_KINDS } from './terms.ts'

interface Sent {
  filled: Filled
  submitted: Submitted
  proposal: SortingProposal
}

const WRITING = { kind: 'act', id: 'reception' } as const

/** The page with the number, right after sending or after the same form came once more. */
export async function drawSent(
  work: Work,
  ask: Ask,
  { config, secrets }: SliceParts,
  { filled: { form }, submitted, proposal }: Sent,
): Promise<Answer> {
  const { appealId, number, code, deadlines, wasBefore } = submitted
  const before = wasBefore ? await findAppeal(work, appealId) : undefined
  const day = (on: typeof work.today | undefined) => on && dayAndMonth(on, work.today)
  const sent = {
    number: numberWords(number),
    code,
    link: `${config.publicUrl}/status/${code}`,
    receivedOn: dayAndMonth(before?.receivedOn ?? work.today, work.today),
    registerBy: day(deadlines.registration?.dueOn),
    answerBy: day(deadlines.answer?.dueOn),
    isProvisional: deadlines.answer?.provisional ?? false,
    way: form.answerBy || ('status' as const),
    email: form.email || undefined,
    // Where nothing of it is shown, nothing is asked: here people send.
    law: proposal.looksLikeAppeal ? await readLawWays(work, homeOf(work, ask)) : undefined,
    wasBefore,
    went: hasRated(ask, WRITING.kind) ? undefined : ratingAddress(secrets, { bodyId: work.body.id, ...WRITING }),
  }
  const page = show((frame) => SentPage({ frame, sent }))
  return { ...page, headers: { 'cache-control': 'no-store' } }
}

/** What was typed as a ready letter, before it is sent. */
export async function drawLetter(work: Work, ask: Ask, { form, formId }: Filled, key: Buffer): Promise<Answer> {
  const law = await readLawWays(work, homeOf(work, ask))
  const { sorting } = sortingOf(sortingFactsOf(form, { identification: law.identification, onDay: work.today }))
  const files = await listDraftFiles(work, draftKeyHash(key, work.body.id, formId))
  const coAuthors = form.behalf === 'together' ? form.coAuthors.map(({ name }) => name).filter(Boolean) : []
  const letter: LetterView = {
    body: work.body.name,
    from: letterFrom(authorOf(form), form.behalf === 'representative' ? form : undefined),
    kind: APPEAL_KINDS[sorting.kind],
    words: form.words,
    files: files.map(({ name }) => name),
    coAuthors,
    on: fullDay(work.today),
    law,
    back: undefined,
  }
  const page = show((frame) => LetterPage({ frame, letter }))
  return { ...page, headers: { 'cache-control': 'no-store' } }
}
