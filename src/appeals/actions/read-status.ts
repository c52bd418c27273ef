import { openUnits, staffAddresses } from '#identity'
import { dateIn } from '#platform/clock/clock.ts'
import { listFiles } from '#platform/files/list-files.ts'
import { heldFiles } from '#platform/files/store/scans.ts'
import type { FileUse } from '#platform/files/terms.ts'
import type { Work } from '#platform/work.ts'
import { numberWords } from '../rules/numbers.ts'
import { stateOf } from '../rules/states.ts'
import { askedOf, isLate } from '../rules/status.ts'
import { listEvents } from '../store/events.ts'
import { appealByCode } from '../store/find-appeal.ts'
import { readDeadlines } from '../store/give-deadlines.ts'
import { messagesOf } from '../store/messages.ts'
import { pausesOf } from '../store/pauses.ts'
import { sentAnswers } from '../store/sent-answers.ts'
import type { Appeal } from '../terms/appeal.ts'
import type { AppealEvent } from '../terms/events.ts'
import type { Said, Status, StatusFile } from '../terms/status.ts'

/**
 * What an appeal's own page shows to whoever has its code; nothing where no code leads to it. A memo without a name has a page of its own.
 *
 * @clause M13, M15c
 */
export async function readStatus(work: Work, codeHash: Buffer): Promise<Status | undefined> {
  const appeal = await appealByCode(work, codeHash)
  if (!appeal || appeal.way === 'memo') return undefined
  const events = await listEvents(work, appeal.id)
  const deadlines = await readDeadlines(work, appeal.id)
  const said = await correspondence(work, appeal, events)
  const lastOf = (kind: 'answer' | 'registration') => deadlines.findLast((given) => given.kind === kind)
  return {
    appeal,
    state: stateOf(appeal),
    number: numberWords(appeal),
    unit: appeal.unitId ? (await openUnits(work)).find(({ id }) => id === appeal.unitId)?.name : undefined,
    deadline: lastOf('answer'),
    registration: lastOf('registration'),
    ...(await lateness(work, appeal, events)),
    pause: await openPause(work, appeal, events),
    turns: events.flatMap(({ kind, at }) => (isTurn(kind) ? [{ kind, at }] : [])),
    said,
    asked: askedOf(said, appeal.endedAt !== null),
  }
}

/** What stands still, or wants no answer, is not late. Heads know of it where a letter told them, not before. */
async function lateness(work: Work, appeal: Appeal, events: readonly AppealEvent[]) {
  const { dueAt } = appeal
  const isOverdue = dueAt !== null && isLate(appeal, work.now)
  const told = isOverdue
    ? events.flatMap(({ kind, at, details: { kinds, to } }) =>
        kind === 'escalated' &&
        Array.isArray(kinds) &&
        kinds.includes('overdue') &&
        Array.isArray(to) &&
        at.since(dueAt).sign >= 0
          ? to
          : [],
      )
    : []
  if (told.length === 0) return { isOverdue, isHeadTold: false }
  const heads = (await staffAddresses(work)).filter(({ roles }) => roles.includes('head'))
  return { isOverdue, isHeadTold: heads.some(({ id }) => told.includes(id)) }
}

async function openPause(work: Work, appeal: Appeal, events: readonly AppealEvent[]): Promise<Status['pause']> {
  if (!appeal.isPaused || appeal.endedAt) return undefined
  const since = (await pausesOf(work, appeal.id)).find(({ to }) => to === null)?.from ?? appeal.changedAt
  const said = events.findLast(({ kind }) => kind === 'paused')
  return { since: dateIn(work.body.timeZone, since), isExplained: said?.details['messageId'] !== undefined }
}

const TURNS = ['extended', 'paused', 'resumed', 'visit-planned'] as const
const isTurn = (kind: string): kind is (typeof TURNS)[number] => (TURNS as readonly string[]).includes(kind)

/** What was said on both sides, the first first. */
async function correspondence(work: Work, appeal: Appeal, events: readonly AppealEvent[]): Promise<Said[]> {
  const messages = await messagesOf(work, appeal.id)
  const answers = await sentAnswers(work, appeal.id)
  const filesOf = await filesBy(work, {
    appeal: [appeal.id],
    'appeal-message': messages.map(({ id }) => id),
    'appeal-answer': answers.map(({ id }) => id),
  })
  const asked = new Set(events.flatMap(({ kind, details }) => (kind === 'asked' ? [details['messageId']] : [])))
  const said: Said[] = [
    ...messages.map(({ id, at, side, words }) => {
      const kind = asked.has(id) ? ('question' as const) : ('words' as const)
      return { id, at, by: side, kind, words, files: filesOf('appeal-message', id) }
    }),
    ...answers.map(({ id, sentAt: at, words, decision }) => {
      return {
        id,
        at,
        by: 'body' as const,
        kind: 'answer' as const,
        words,
        decision,
        files: filesOf('appeal-answer', id),
      }
    }),
  ]
  const { id, receivedAt: at, words } = appeal
  const first: Said = { id, at, by: 'client', kind: 'appeal', words, files: filesOf('appeal', id) }
  return [first, ...said.sort((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)]
}

type Owners = Readonly<Record<StatusFile['ownerKind'], readonly string[]>>

async function filesBy(work: Work, owners: Owners) {
  const uses: FileUse[] = []
  for (const [kind, ids] of Object.entries(owners)) uses.push(...(await listFiles(work, kind, ids)))
  const held = await heldFiles(
    work,
    uses.map(({ hash }) => hash),
  )
  return (ownerKind: StatusFile['ownerKind'], ownerId: string): StatusFile[] =>
    uses
      .filter((use) => use.ownerKind === ownerKind && use.ownerId === ownerId)
      .map(({ hash, name, bytes }) => ({
        ownerKind,
        ownerId,
        hash,
        name,
        bytes: Number(bytes),
        isHeld: held.has(hash),
      }))
}
