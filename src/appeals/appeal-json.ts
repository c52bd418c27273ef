import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { Work } from '#platform/work.ts'
import type { AppealSent, appealSchema } from './appeal-schema.ts'
import { importFormId } from './rules/imports/imported-submission.ts'
import { numberWords } from './rules/numbers.ts'
import { withMedia } from './rules/sorting/dated-marks.ts'
import { sortingOf } from './rules/sorting/sorting.ts'
import { stateOf } from './rules/states.ts'
import type { BroughtFiles } from './sent-files.ts'
import type { Appeal } from './terms/appeal.ts'
import type { GivenDeadline } from './terms/deadlines.ts'
import type { Sorting, Submission, Submitted } from './terms/submission.ts'

/** What a program sent, as every way in ends; files are looked at already. */
export function submissionOf(work: Work, sent: AppealSent, { files, kept }: BroughtFiles): Submission {
  const { way, contour, author, words, external, representative, coAuthors, touchpointId, channel, segment } = sent
  const receivedAt = sent.receivedAt ? Temporal.Instant.from(sent.receivedAt) : work.now
  const postmarkedOn = sent.postmarkedOn ? Temporal.PlainDate.from(sent.postmarkedOn) : undefined
  return {
    message: { way, receivedAt, postmarkedOn, author, words, files, external },
    contour,
    sorting: sortingIn(work, sent),
    formId: formIdOf(sent),
    clientId: sent.clientId,
    ...{ channel, touchpointId, uncovered: sent.address, segment, representative, coAuthors, kept },
    answerBy: sent.answerBy ?? 'status',
    answerTo: sent.answerTo,
    isRegistered: sent.registered,
  }
}

/** What the program does not say, the rules propose. */
function sortingIn(work: Work, sent: AppealSent): Sorting {
  const { regime, kind, direction, need, marks, topicCode } = sent
  if (regime && kind && direction)
    return { regime, kind, direction, need, marks: marks ?? withMedia([], regime, sent.segment), topicCode }
  const { words, author, way, contour, channel, segment, answerTo, coAuthors } = sent
  const { sorting } = sortingOf({
    ...{ words, author, way, contour, channel, segment, need, answerTo, coAuthors: coAuthors.length },
    identification: 'none',
    onDay: work.today,
  })
  return {
    regime: regime ?? sorting.regime,
    kind: kind ?? sorting.kind,
    direction: direction ?? sorting.direction,
    need: need ?? sorting.need,
    marks: marks ?? sorting.marks,
    topicCode: topicCode ?? sorting.topicCode,
  }
}

/**
 * The program's own id, or one that follows from the other system's number, as in its files; otherwise each is a new one. The contours
 * share no ids: what is sent twice is told its number.
 */
export function formIdOf({ id, external, contour }: Pick<AppealSent, 'id' | 'external' | 'contour'>): string {
  if (id) return contour === 'internal' ? `internal\n${id}` : id
  if (!external) return randomUUID()
  const formId = importFormId(external.source, external.id)
  return contour === 'internal' ? `internal\n${formId}` : formId
}

export const statusUrl = (publicUrl: string, code: string): string => `${publicUrl}/status/${encodeURIComponent(code)}`

/** What the program is told at once. */
export const madeJson = (publicUrl: string, { appealId, number, code, deadlines, wasBefore, isOthers }: Submitted) => ({
  id: appealId,
  number: numberWords(number),
  code: isOthers ? null : code,
  statusUrl: isOthers ? null : statusUrl(publicUrl, code),
  deadlines: datesOf(deadlines),
  before: wasBefore,
})

/** The appeal as it stands, for programs of those who work it. */
export function appealJson(appeal: Appeal, deadlines: Submitted['deadlines']): z.input<typeof appealSchema> {
  const { id, version, contour, way, channel, touchpointId, regime, kind, direction, need, marks, repeatsId } = appeal
  const { clientId, segment, author, words, answerBy, answerTo, unitId, assigneeId, rating } = appeal
  return {
    ...{
      id,
      number: numberWords(appeal),
      state: stateOf(appeal),
      version,
      contour,
      way,
      channel,
      touchpointId,
      regime,
      kind,
    },
    ...{
      direction,
      need,
      marks: [...marks],
      repeatsId,
      clientId,
      segment,
      author: { ...author },
      words,
      answerBy,
      answerTo,
    },
    receivedAt: appeal.receivedAt.toString(),
    registeredAt: said(appeal.registeredAt),
    acknowledgedAt: said(appeal.acknowledgedAt),
    assignedAt: said(appeal.assignedAt),
    answeredAt: said(appeal.answeredAt),
    redirectedAt: said(appeal.redirectedAt),
    leftAt: said(appeal.leftAt),
    withdrawnAt: said(appeal.withdrawnAt),
    ...{ unitId, assigneeId, deadlines: datesOf(deadlines), rating },
  }
}

const said = (moment: Temporal.Instant | null): string | null => moment?.toString() ?? null

const datesOf = (deadlines: Submitted['deadlines']) =>
  Object.fromEntries(Object.entries(deadlines).map(([kind, given]) => [kind, dateOf(given)]))

const dateOf = ({ dueOn, legalOn, dueAt, provisional }: GivenDeadline) => ({
  dueOn: dueOn.toString(),
  legalOn: legalOn.toString(),
  dueAt: dueAt.toString(),
  provisional,
})
