import { randomUUID } from 'node:crypto'
import { type Answer, again, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { fullDay } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import { readSpokenCode } from '#platform/short-codes/rules/spoken-code.ts'
import type { Work } from '#platform/work.ts'
import { readLawWays } from './actions/read-law-ways.ts'
import { LetterPage, type LetterView } from './pages/reception/letter.tsx'
import { StatusPage } from './pages/status/status-page.tsx'
import { rateOf } from './rate-answer.ts'
import { acceptOf, allowedWords } from './rules/reception/files.ts'
import { letterFrom } from './rules/reception/letters.ts'
import { coAuthorNames } from './store/co-authors.ts'
import { readFileNorm } from './store/file-norm.ts'
import { FILE_TYPES } from './terms/files.ts'
import type { Status } from './terms/status.ts'
import { APPEAL_KINDS } from './terms.ts'

/** No browser keeps it, no search shows it. */
export const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' }

export const statusPath = (code: string): string => `/status/${encodeURIComponent(code)}`

interface Shown {
  status: Status
  added?: boolean
  typed?: { words: string }
  formId?: string | undefined
  refused?: readonly Refusal[]
}

export async function drawStatus(work: Work, ask: Ask, { secrets }: SliceParts, shown: Shown): Promise<Answer> {
  const { status, refused, typed } = shown
  const path = statusPath(readSpokenCode(ask.params['statusCode'] ?? '') ?? '')
  const norm = await readFileNorm(work)
  const draw = (frame: Parameters<Extract<Answer, { page: unknown }>['page']>[0]) =>
    StatusPage({
      frame,
      status,
      path,
      today: work.today,
      timeZone: work.body.timeZone,
      formId: shown.formId ?? randomUUID(),
      typed,
      refused,
      rate: rateOf(secrets, work.body.id, status.appeal),
      letter: isUnconfirmed(status) ? `${path}/letter` : undefined,
      reception: `/${work.body.code}/reception`,
      allowed: allowedWords(norm),
      accept: acceptOf(norm.types.map((type) => FILE_TYPES[type].endings)),
      added: shown.added ?? false,
    })
  return { ...(refused ? again(draw) : show(draw)), headers: PRIVATE }
}

/** What was said by way of the site and is no appeal of the law for want of proof who wrote it. */
const isUnconfirmed = ({ appeal: { marks, regime, endedAt } }: Status): boolean =>
  marks.includes('appeal-like') && regime === 'own' && endedAt === null

/** What was typed as a ready letter, from the appeal's own page. */
export async function drawStatusLetter(work: Work, { appeal, said }: Status, code: string): Promise<Answer> {
  const letter: LetterView = {
    body: work.body.name,
    from: letterFrom(appeal.author, appeal.representative),
    kind: APPEAL_KINDS[appeal.kind],
    words: appeal.words,
    files: said[0]?.files.map(({ name }) => name) ?? [],
    coAuthors: await coAuthorNames(work, appeal.id),
    on: fullDay(work.today),
    law: await readLawWays(work, `/${work.body.code}`),
    back: { href: statusPath(code), label: 'Вернуться к обращению' },
  }
  return { ...show((frame) => LetterPage({ frame, letter })), headers: PRIVATE }
}
