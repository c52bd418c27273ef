import type { Letter } from '#platform/mail/letter.ts'
import { sendLetters } from '#platform/mail/send-letters.ts'
import type { Work } from '#platform/work.ts'
import { acknowledgementOf, firstWords } from '../acknowledgement.ts'
import { acknowledged } from '../acknowledgement-now.ts'
import { mailOf, reachOf, sawNumber } from '../rules/notices.ts'
import { type StatusParts, statusOf } from '../status-url.ts'
import { lockAppeals } from '../store/find-appeal.ts'
import { type DueDays, dueDaysOf } from '../store/give-deadlines.ts'
import { insertNotices, type NewNotice, noticesOfKind } from '../store/notices.ts'
import type { Appeal } from '../terms/appeal.ts'
import type { Notice } from '../terms/notices.ts'

/**
 * The first letters, each once: by e-mail to whoever left one, on paper to whom nothing else leads and who was not told the number.
 *
 * @clause M15c, M18a
 */
export async function acknowledgeAppeals(work: Work, parts: StatusParts, ids: readonly string[]): Promise<void> {
  const appeals = await lockAppeals(work, ids)
  const told = await noticesOfKind(work, ids, 'acknowledgement')
  const dueDays = await dueDaysOf(work, ids)
  const first = appeals.flatMap((appeal) => {
    const before = told.filter(({ appealId }) => appealId === appeal.id)
    return firstWordOf(work, parts, appeal, { before, dueDays: dueDays(appeal.id) })
  })
  const mailed = first.flatMap(({ notice, letter }) => (letter ? [{ notice, letter }] : []))
  const letterIds = await sendLetters(
    work,
    mailed.map(({ letter }) => letter),
  )
  await insertNotices(work, [
    ...mailed.map(({ notice }, place) => ({ ...notice, letterId: letterIds[place] })),
    ...first.flatMap(({ notice, letter }) => (letter ? [] : [notice])),
  ])
}

interface FirstWord {
  notice: NewNotice
  /** Unset: it goes on paper. */
  letter?: Letter
}

function firstWordOf(
  work: Work,
  parts: StatusParts,
  appeal: Appeal,
  { before, dueDays }: { before: readonly Notice[]; dueDays: DueDays },
): FirstWord[] {
  if (appeal.way === 'memo' || before.some(({ reach }) => reach !== 'told') || isKnownElsewhere(appeal, before))
    return []
  const about = acknowledged(appeal, dueDays)
  const notice = {
    appealId: appeal.id,
    kind: 'acknowledgement',
    words: firstWords(about),
    dueOn: dueDays.acknowledgement,
    clause: '',
  } as const
  const [to, status] = [mailOf(appeal), statusOf(parts, appeal)]
  if (to && status) {
    const { subject, words } = acknowledgementOf(about, status)
    return [{ notice: { ...notice, reach: 'email' }, letter: { to, subject, words: `${words}\n\n${work.body.name}` } }]
  }
  const waits = appeal.acknowledgedAt === null && appeal.endedAt === null
  return waits && reachOf(appeal, 'acknowledgement') === 'paper' ? [{ notice: { ...notice, reach: 'paper' } }] : []
}

/** The talk has ended it, or another system told them. */
const isKnownElsewhere = (appeal: Appeal, before: readonly Notice[]): boolean =>
  appeal.acknowledgedAt !== null && (appeal.endedAt !== null || (before.length === 0 && !sawNumber(appeal)))
