import { readClient } from '#clients'
import { thingNames } from '#identity'
import { listFiles } from '#platform/files/list-files.ts'
import { heldFiles } from '#platform/files/store/scans.ts'
import type { Work } from '#platform/work.ts'
import { reckonAnew } from '../give-anew.ts'
import { seenAppeal } from '../hold-appeal.ts'
import { actsOpenTo } from '../rules/acting/table.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { stateOf } from '../rules/states.ts'
import { answersOf } from '../store/answers.ts'
import { coAuthorsOf, questionsOf } from '../store/appeal-questions.ts'
import { errandsOf } from '../store/errands.ts'
import { listEvents } from '../store/events.ts'
import { findAppeal } from '../store/find-appeal.ts'
import { readDeadlines } from '../store/give-deadlines.ts'
import { messagesOf } from '../store/messages.ts'
import { noticesOf } from '../store/notices.ts'
import { touchpointOf } from '../store/touchpoint-unit.ts'
import { visitsOf } from '../store/visits.ts'
import type { AppealView } from '../terms/appeal-view.ts'
import { appealsOfClient } from './appeals-of-client.ts'

/** An appeal with all that happened to it, for whoever works it. A handful of questions, each by its index. @clause M15c, M18b */
export async function readAppealView(work: Work, appealId: string): Promise<AppealView> {
  const appeal = await seenAppeal(work, appealId)
  const { id, clientId, repeatsId } = appeal
  const state = stateOf(appeal)
  const events = await listEvents(work, id)
  const messages = await messagesOf(work, id)
  const files = [
    ...(await listFiles(work, 'appeal', [id])),
    ...(await listFiles(
      work,
      'appeal-message',
      messages.map((message) => message.id),
    )),
  ]
  const held = await heldFiles(
    work,
    files.map(({ hash }) => hash),
  )
  const before = repeatsId ? await findAppeal(work, repeatsId) : undefined
  const repeats = before && whyNotPermitted('appeal.see', work.by, before).length === 0 ? before : undefined
  const past = clientId ? (await appealsOfClient(work, clientId)).filter((other) => other.id !== id) : []
  const { isProvisional, endedAt } = appeal
  const isWaiting = isProvisional && endedAt === null
  return {
    appeal,
    state,
    isCalendarLoaded: isWaiting && (await reckonAnew(work, appeal)).answer?.provisional === false,
    events,
    messages,
    files: files.map((file) => ({ ...file, held: held.get(file.hash) })),
    deadlines: await readDeadlines(work, id),
    answers: await answersOf(work, id),
    questions: await questionsOf(work, id),
    coAuthors: await coAuthorsOf(work, id),
    errands: await errandsOf(work, id),
    visits: await visitsOf(work, id),
    notices: await noticesOf(work, id),
    client: clientId ? await readClient(work, clientId) : undefined,
    past,
    repeats: repeats && { id: repeats.id, year: repeats.year, number: repeats.number },
    touchpoint: await touchpointOf(work, appeal.touchpointId),
    names: await thingNames(work),
    acts: actsOpenTo(work.by, { ...appeal, state }).filter((act) => act !== 'confirm-date' || isProvisional),
    me: work.by.id,
    now: work.now,
    today: work.today,
    timeZone: work.body.timeZone,
  }
}
