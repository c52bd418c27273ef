import { RELIABILITY } from '#platform/figures/gate.ts'
import { monthsOf, periodBefore, yearUpTo } from '#platform/figures/lattice.ts'
import { normOn } from '#platform/norms.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { OVERALL, PARAMETERS } from '#surveys'
import { CHANNELS, listEntries, processesOf, type RegisterProcess } from '#touchpoints'
import { type Asked, type Cut, readCut, tablesOf } from '../rules/cut.ts'
import { fromFirstAnswer, lineOf, linesBy, linesOf } from '../rules/satisfaction.ts'
import { type Satisfaction, tablesBy } from '../rules/tables.ts'
import type { Which } from '../store/answer-facts.ts'
import { readMonths, readPlaces, readQuestions } from '../store/read-marks.ts'

/** What the page, its tables for download and the API tell: what there is to choose from, and the figures or why there are none. */
export interface Seen {
  register: readonly RegisterProcess[]
  satisfaction: Outcome<Satisfaction>
}

/** Satisfaction overall, by single parameters, process, touchpoint, channel and month. @clause K3.1 */
export async function readSatisfaction(work: Work, asked: Asked): Promise<Seen> {
  const register = processesOf(await listEntries(work))
  const cut = readCut(asked, { register, channels: Object.keys(CHANNELS), today: work.today })
  return { register, satisfaction: 'done' in cut ? done(await satisfactionIn(work, cut.done, register)) : cut }
}

async function satisfactionIn(work: Work, cut: Cut, register: readonly RegisterProcess[]): Promise<Satisfaction> {
  const { period } = cut
  const before = period && periodBefore(period)
  const where = placesOf(cut)
  const times = period && before ? { from: before.from, since: period.from, before: period.before } : {}
  const year = yearUpTo(period, work.today)
  const places = await readPlaces(work, OVERALL, { ...where, ...times })
  const asked = PARAMETERS.map(({ id }) => id)
  const parameters = await readQuestions(work, asked, { ...where, ...times })
  const months = await readMonths(work, OVERALL, { ...where, from: year.from, before: year.before })

  const reliability = normOn(RELIABILITY, work.today)
  const reading = { reliability, compared: before !== undefined }
  const labels = new Map(PARAMETERS.map(({ id, label }) => [id, label]))
  return {
    cut,
    before,
    reliability,
    all: lineOf(places, reading),
    months: fromFirstAnswer(linesOf(months, ({ month }) => month, monthsOf(year), { reliability, compared: false })),
    parameters: linesBy(parameters, ({ question }) => question, reading).map((line) => ({
      ...line,
      name: labels.get(line.key),
    })),
    tables: tablesBy(tablesOf(cut), places, reading, { register, channels: CHANNELS }),
  }
}

function placesOf({ process, touchpoint, channel }: Cut): Which {
  const entries = touchpoint ? [touchpoint] : process?.entries
  return {
    ...(entries ? { touchpointIds: entries.map(({ touchpointId }) => touchpointId) } : {}),
    ...(channel ? { channel } : {}),
  }
}
