import { RELIABILITY } from '#platform/figures/gate.ts'
import { monthsOf, periodBefore, yearUpTo } from '#platform/figures/lattice.ts'
import { normOn } from '#platform/norms.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { OVERALL, PARAMETERS } from '#surveys'
import { CHANNELS, type Places, readPlaces } from '#touchpoints'
import { type Asked, type Cut, readCut, tablesOf } from '../rules/cut.ts'
import { fromFirstAnswer, lineOf, linesBy, linesOf } from '../rules/satisfaction.ts'
import { type Satisfaction, tablesBy } from '../rules/tables.ts'
import type { Which } from '../store/answer-facts.ts'
import { readMarks, readMonths, readQuestions } from '../store/read-marks.ts'

/** What the page, its tables for download and the API tell: what there is to choose from, and the figures or why there are none. */
export interface Seen {
  /** As it was read: a touchpoint that was merged is the one that stays. */
  asked: Asked
  register: Places['processes']
  satisfaction: Outcome<Satisfaction>
}

/** Satisfaction overall, by single parameters, process, touchpoint, channel and month. @clause K3.1 */
export async function readSatisfaction(work: Work, typed: Asked): Promise<Seen> {
  const places = await readPlaces(work)
  const register = places.processes
  const asked = { ...typed, touchpoint: places.standsIn(typed.touchpoint) }
  const cut = readCut(asked, { register, channels: Object.keys(CHANNELS), today: work.today })
  return { asked, register, satisfaction: 'done' in cut ? done(await satisfactionIn(work, cut.done, places)) : cut }
}

async function satisfactionIn(work: Work, cut: Cut, register: Places): Promise<Satisfaction> {
  const { period } = cut
  const before = period && periodBefore(period)
  const where = whereOf(cut, register)
  const times = period && before ? { from: before.from, since: period.from, before: period.before } : {}
  const year = yearUpTo(period, work.today)
  const places = (await readMarks(work, OVERALL, { ...where, ...times })).map((mark) => {
    return { ...mark, touchpointId: register.standsIn(mark.touchpointId) }
  })
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
    tables: tablesBy(tablesOf(cut), places, reading, {
      register: register.processes,
      channels: CHANNELS,
    }),
  }
}

/** With each touchpoint come those that were merged into it. */
function whereOf({ process, touchpoint, channel }: Cut, { familyOf }: Places): Which {
  const entries = touchpoint ? [touchpoint] : process?.entries
  return {
    ...(entries ? { touchpointIds: entries.flatMap(({ touchpointId }) => familyOf(touchpointId)) } : {}),
    ...(channel ? { channel } : {}),
  }
}
