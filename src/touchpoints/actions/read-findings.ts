import { actorNames } from '#identity'
import { dayOf } from '#platform/i18n/dates.ts'
import { counted } from '#platform/i18n/plural.ts'
import type { Work } from '#platform/work.ts'
import { silenceBegins } from '../rules/findings/demand.ts'
import type { Came, PassedOverRemark } from '../rules/findings/facts.ts'
import { findingsOf } from '../rules/findings.ts'
import { cameAfterExclusion, sumsFrom } from '../store/journal-sums.ts'
import { listFullEntries } from '../store/list-entries.ts'
import { passedOverVersions, standingSince } from '../store/past-covering.ts'
import { readSettings } from '../store/settings.ts'
import type { Finding } from '../terms/findings.ts'

/** Interactions older than this tell nothing of the ways that people use now. */
const MONTHS_COUNTED = 12

/** What the register lacks today. @clause M11, M13, K2.6 */
export async function readFindings(work: Work): Promise<Finding[]> {
  const { silentMonths } = await readSettings(work)
  const { today } = work
  const yearAgo = silenceBegins(today, MONTHS_COUNTED)
  const silence = silenceBegins(today, silentMonths)
  const from = silentMonths > MONTHS_COUNTED ? silence : yearAgo
  const sums = await sumsFrom(work, { from, counted: yearAgo, answers: silence })
  return findingsOf({
    today,
    written: { day: (date) => dayOf(date, today), counted },
    entries: await listFullEntries(work),
    since: await standingSince(work),
    silentMonths,
    came: sums.map(cameOf),
    stillCame: await cameAfterExclusion(work, yearAgo),
    passedOver: await remarks(work),
  })
}

const cameOf = ({ touchpointId, channel, address, ...sum }: Awaited<ReturnType<typeof sumsFrom>>[number]): Came =>
  channel === null ? { ...sum, touchpointId: touchpointId ?? '' } : { ...sum, channel, address: address ?? '' }

/** Of an entry that stands only the version that stands says what was passed over; of a process any does. */
async function remarks(work: Work): Promise<PassedOverRemark[]> {
  const versions = await passedOverVersions(work)
  if (versions.length === 0) return []
  const names = await actorNames(work)
  return versions.flatMap(({ touchpointId, processId, overrides, includedBy, includedOn, isLast }) =>
    overrides
      .filter(({ check }) => isLast || check === 'other-way')
      .map(({ check, reason }) => ({
        touchpointId,
        processId,
        check,
        reason,
        by: names.get(includedBy ?? '') ?? null,
        on: includedOn.toString(),
      })),
  )
}
