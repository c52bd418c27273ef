import { type StaffAddress, staffAddresses } from '#identity'
import { isWorkingDay } from '#platform/calendar/rules/calendar.ts'
import { workingHoursOf } from '#platform/calendar/rules/working-hours.ts'
import type { Config } from '#platform/config/config.ts'
import { sendLetter } from '#platform/mail/send-letter.ts'
import type { Work } from '#platform/work.ts'
import type { DeadlineFacts } from '../rules/deadlines/facts.ts'
import { hoursOn } from '../rules/norms/in-force.ts'
import { contoursOf, isAboutThem, mayDo, whyNotPermitted } from '../rules/permissions.ts'
import { countQueues } from '../store/count-queues.ts'
import { writeEvents } from '../store/events.ts'
import { countMyErrands } from '../store/my-errands.ts'
import { readAppealSettings } from '../store/settings.ts'
import { markWarned } from '../store/warnings.ts'
import { hasWork, morningLetter, type Warned, warningLetter } from '../text/morning-letter.ts'
import { deadlineFacts } from './deadline-facts.ts'
import { newWarnings, type ToTell } from './new-warnings.ts'
import { deskReader } from './read-desk.ts'
import { warnOfCalendar } from './warn-of-calendar.ts'

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
  const facts = await deadlineFacts(work)
  if (!isWorkingDay(facts.calendar, work.today)) return
  const settings = await readAppealSettings(work)
  const { hour } = work.now.toZonedDateTimeISO(work.body.timeZone)
  const isMorning = hour >= settings.digestHour && hour < LATEST_HOUR && (await isFirstToday(work))
  const isWorking = isAtWork(work, facts)
  if (!isMorning && !isWorking) return
  const staff = await staffAddresses(work)
  if (isMorning) await warnOfCalendar(work, { ...parts, staff, calendar: facts.calendar })
  const byPerson = await tell(work, await newWarnings(work, facts, { isMorning, isAtWork: isWorking }), staff)
  for (const person of staff) {
    const warned = byPerson.get(person.id) ?? []
    if (isMorning && settings.digestOn && contoursOf(person.roles).length > 0)
      await sendMorning(work, person, warned, parts)
    else if (warned.length > 0) await sendLetter(work, { to: person.email, ...warningLetter(warned, parts.publicUrl) })
  }
}

const isFirstToday = async (work: Work): Promise<boolean> =>
  (await markWarned(work, [{ about: 'body', kind: 'morning', onDay: work.today.toString() }])).length > 0

function isAtWork({ now, today, body }: Work, { calendar, norms }: DeadlineFacts): boolean {
  const { hour, minute } = now.toZonedDateTimeISO(body.timeZone)
  const at = hour * 60 + minute
  return workingHoursOf(calendar, today, hoursOn(norms, today)).some(({ from, to }) => at >= from && at < to)
}

async function tell(
  work: Work,
  told: readonly ToTell[],
  staff: readonly StaffAddress[],
): Promise<Map<string, Warned[]>> {
  const byPerson = new Map<string, Warned[]>()
  const whom = told.map((one) => ({ ...one, to: recipients(one, staff) })).filter(({ to }) => to.length > 0)
  await writeEvents(
    work,
    whom.map(({ date, kinds, escalates, to }) => ({
      appealId: date.appealId,
      kind: escalates ? 'escalated' : 'warned',
      details: { kinds, to: to.map(({ id }) => id) },
    })),
  )
  for (const { date, kinds, to } of whom) {
    const path = date.of === 'errand' ? '/desk/errands' : `/desk/appeals/${date.appealId}`
    for (const { id } of to) gather(byPerson, id, { number: date, kinds, path })
  }
  return byPerson
}

function gather(byPerson: Map<string, Warned[]>, id: string, warned: Warned): void {
  const theirs = byPerson.get(id)
  if (theirs) theirs.push(warned)
  else byPerson.set(id, [warned])
}

/**
 * Whose errand it is, or the assignee; while nobody has registered it, those who may. The heads where there is nobody, and of what is
 * overdue as well. Never whom a complaint is about, nor their unit.
 */
function recipients(told: ToTell, staff: readonly StaffAddress[]): StaffAddress[] {
  const { date, escalates } = told
  const assignees = staff.filter(({ id }) => id === date.assigneeId)
  const first = staff.filter((person) => isFirst(person, date))
  const theirs = first.length > 0 ? first : assignees
  const heads = staff.filter(({ roles }) => roles.includes('head'))
  const to = new Set([...theirs, ...(escalates ? assignees : []), ...(escalates || theirs.length === 0 ? heads : [])])
  return [...to].filter((person) => !isAboutThem(person, date))
}

function isFirst({ id, unitId, roles }: StaffAddress, date: ToTell['date']): boolean {
  if (date.of === 'errand') return date.personId ? id === date.personId : unitId !== null && unitId === date.unitId
  if (date.assigneeId || date.registeredAt) return id === date.assigneeId
  return whyNotPermitted('appeal.register', { id, roles, unitId }, { contour: date.contour }).length === 0
}

/** As the person would see their own desk. */
async function sendMorning(
  work: Work,
  person: StaffAddress,
  warned: readonly Warned[],
  { publicUrl }: Parts,
): Promise<void> {
  const theirs: Work = { ...work, today: work.today, by: { ...person, kind: 'person' } }
  const counts: Record<string, number> = { ...(await countQueues(theirs, await deskReader(theirs))) }
  if (!person.roles.includes('head')) counts['waiting'] = 0
  if (!mayDo('notice.send', person.roles)) counts['notices'] = 0
  const errands = await countMyErrands(theirs, { personId: person.id, unitId: person.unitId })
  const open = { queues: counts, errands: errands.all, burningErrands: errands.burning }
  if (!hasWork(open) && warned.length === 0) return
  await sendLetter(work, { to: person.email, ...morningLetter(open, warned, publicUrl) })
}
