import { type StaffAddress, staffAddresses } from '#identity'
import { isWorkingDay } from '#platform/calendar/rules/calendar.ts'
import { workingHoursOf } from '#platform/calendar/rules/working-hours.ts'
import type { Config } from '#platform/config/config.ts'
import { sendLetter } from '#platform/mail/send-letter.ts'
import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { hoursOn } from '../rules/norms/in-force.ts'
import { contoursOf } from '../rules/permissions.ts'
import { hourWarningsOf, WARNING_DAYS, type Warning, type WarningKind, warningsOf } from '../rules/warnings/warnings.ts'
import { countQueues } from '../store/count-queues.ts'
import { writeEvent } from '../store/events.ts'
import { countMyErrands } from '../store/my-errands.ts'
import { readAppealSettings } from '../store/settings.ts'
import { type Mark, markWarned, type WarnableRow, warnableAppeals } from '../store/warnings.ts'
import { hasWork, morningLetter, type Warned, warningLetter } from '../text/morning-letter.ts'
import { deadlineFacts } from './deadline-facts.ts'
import { deskReader } from './read-desk.ts'

type Parts = Pick<Config, 'publicUrl'>

/** After this hour a morning that was missed is let be: the next one tells the same. */
const LATEST_HOUR = 18

/**
 * What nobody asks for: on the morning of a working day a letter to each who works appeals and warnings of dates; while people
 * work, alarms of terms in hours. Each is told once, however often and by however many this is called.
 *
 * @clause M16b, M18b
 */
export async function warnOfDates(work: Work, parts: Parts): Promise<void> {
  const { calendar, norms } = await deadlineFacts(work)
  if (!isWorkingDay(calendar, work.today)) return
  const at = work.now.toZonedDateTimeISO(work.body.timeZone)
  const settings = await readAppealSettings(work)
  const isMorning = at.hour >= settings.digestHour && at.hour < LATEST_HOUR && (await isFirst(work))
  const minute = at.hour * 60 + at.minute
  const isAtWork = workingHoursOf(calendar, work.today, hoursOn(norms, work.today)).some(
    ({ from, to }) => minute >= from && minute < to,
  )
  if (!isMorning && !isAtWork) return
  const told = await newWarnings(work, { isMorning, isAtWork })
  const staff = await staffAddresses(work)
  const byPerson = await tell(work, told, staff)
  for (const person of staff) {
    const warned = byPerson.get(person.id) ?? []
    if (isMorning && settings.digestOn && contoursOf(person.roles).length > 0)
      await sendMorning(work, person, warned, parts)
    else if (warned.length > 0) await sendLetter(work, { to: person.email, ...warningLetter(warned, parts.publicUrl) })
  }
}

const isFirst = async (work: Work): Promise<boolean> =>
  (await markWarned(work, [{ about: 'body', kind: 'morning', onDay: work.today.toString() }])).length > 0

interface Told {
  appeal: WarnableRow
  kinds: WarningKind[]
  escalates: boolean
}

async function newWarnings(
  work: Work,
  { isMorning, isAtWork }: { isMorning: boolean; isAtWork: boolean },
): Promise<Told[]> {
  const appeals = await warnableAppeals(work, { inHours: !isMorning })
  const { days } = await deskReader(work)
  const norm = normOn(WARNING_DAYS, work.today)
  const zoned = (row: WarnableRow) => ({
    ...row,
    registeredOn: row.registeredAt?.toZonedDateTimeISO(work.body.timeZone).toPlainDate() ?? null,
  })
  const warnings = appeals.flatMap((row) => [
    ...(isMorning ? warningsOf(zoned(row), days, norm) : []),
    ...(isAtWork ? hourWarningsOf(zoned(row), days, norm) : []),
  ])
  const marks = new Map(warnings.map((warning) => [keyOf(markOf(warning)), warning]))
  const fresh = await markWarned(work, [...marks.values()].map(markOf))
  const byId = new Map(appeals.map((row) => [row.appealId, row]))
  const told = new Map<string, Told>()
  for (const mark of fresh) {
    const warning = marks.get(keyOf(mark))
    const appeal = warning && byId.get(warning.appealId)
    if (!warning || !appeal) continue
    const before = told.get(appeal.appealId)
    told.set(appeal.appealId, {
      appeal,
      kinds: [...(before?.kinds ?? []), warning.kind],
      escalates: warning.escalates || before?.escalates === true,
    })
  }
  return [...told.values()]
}

const markOf = ({ appealId, kind, onDay }: Warning): Mark => ({
  about: `appeal:${appealId}`,
  kind,
  onDay: onDay.toString(),
})
const keyOf = ({ about, kind, onDay }: Mark) => `${about} ${kind} ${onDay}`

/** The assignee, or the heads where there is none; of what is overdue the heads as well, and never whom a complaint is about. */
async function tell(work: Work, told: readonly Told[], staff: readonly StaffAddress[]): Promise<Map<string, Warned[]>> {
  const byPerson = new Map<string, Warned[]>()
  const heads = staff.filter(({ roles }) => roles.includes('head'))
  for (const { appeal, kinds, escalates } of told) {
    const assignees = staff.filter(({ id }) => id === appeal.assigneeId)
    const to = new Set([...assignees, ...(escalates || assignees.length === 0 ? heads : [])])
    const told = [...to].filter(({ id }) => id !== appeal.againstPersonId)
    if (told.length > 0)
      await writeEvent(work, appeal.appealId, escalates ? 'escalated' : 'warned', {
        kinds,
        to: told.map(({ id }) => id),
      })
    for (const { id } of told)
      byPerson.set(id, [...(byPerson.get(id) ?? []), { appealId: appeal.appealId, number: appeal, kinds }])
  }
  return byPerson
}

/** As the person would see their own desk. */
async function sendMorning(
  work: Work,
  person: StaffAddress,
  warned: readonly Warned[],
  { publicUrl }: Parts,
): Promise<void> {
  const theirs: Work = { ...work, today: work.today, by: { id: person.id, kind: 'person', roles: person.roles } }
  const counts: Record<string, number> = { ...(await countQueues(theirs, await deskReader(theirs))) }
  if (!person.roles.includes('head')) counts['waiting'] = 0
  const errands = await countMyErrands(theirs, { personId: person.id, unitId: person.unitId })
  const open = { queues: counts, errands: errands.all, burningErrands: errands.burning }
  if (!hasWork(open) && warned.length === 0) return
  await sendLetter(work, { to: person.email, ...morningLetter(open, warned, publicUrl) })
}
