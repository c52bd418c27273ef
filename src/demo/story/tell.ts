import type { Temporal } from 'temporal-polyfill'
import { stateProblem } from '#analysis'
import { bodyById, staffNames } from '#identity'
import { completeMeasure, decideMeasure, declineProblem, releaseWordBack, stateEffect } from '#measures'
import type { Actor, Work } from '#platform/work.ts'
import { findWords } from '#surveys'
import { listEntries } from '#touchpoints'
import { STAFF, type StaffKey } from '../ministry.ts'
import { type DemoParts, given } from '../parts.ts'
import type { Year } from '../year/year.ts'
import { type Witness, witnesses } from './evidence.ts'
import type { Plot } from './plot.ts'
import { PLOTS } from './plots.ts'

interface Act {
  ago: number
  by: StaffKey
  do(work: Work): Promise<void>
}

export interface Told {
  /** Forms of people whose words were answered: their receipts open the word back. */
  answered: readonly { title: string; formId: string }[]
}

/** Everything the ministry made of the year's words, act after act as the days went. */
export async function tellStory(parts: DemoParts, bodyId: string, year: Year): Promise<Told> {
  const people = await peopleOf(parts, bodyId)
  const told = PLOTS.map((plot) => ({ plot, theirs: witnesses(year, plot) }))
  const today = year.days.at(-1)?.date as Temporal.PlainDate
  const acts = told.flatMap(({ plot, theirs }) => actsOf(plot, theirs, { today, people }))
  let [day, hour] = ['', 0]
  for (const { ago, by, do: act } of acts.sort((one, other) => other.ago - one.ago)) {
    const on = workingDay(today, ago)
    hour = on.toString() === day ? hour + 1 : 10
    day = on.toString()
    parts.clock.set(on, hour)
    await parts.works.open(bodyById(bodyId), act, () => people[by])
  }
  const answered = told.flatMap(({ plot, theirs: [first] }) =>
    plot.wordsBack && first ? [{ title: plot.title, formId: first.formId }] : [],
  )
  return { answered }
}

/** So many days ago, or on the Monday after: nobody decides on a Sunday. */
function workingDay(today: Temporal.PlainDate, ago: number): Temporal.PlainDate {
  const day = today.subtract({ days: ago })
  return day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day
}

type People = Readonly<Record<StaffKey, Actor>>

async function peopleOf({ works }: DemoParts, bodyId: string): Promise<People> {
  const names = await works.open(bodyById(bodyId), staffNames, () => ({ id: 'system', kind: 'system', roles: [] }))
  const ids = new Map([...(names ?? [])].map(([id, name]) => [name, id]))
  const actors = Object.entries(STAFF).map(([key, { name, roles }]) => [
    key,
    { id: ids.get(name) ?? '', kind: 'person' as const, roles },
  ])
  return Object.fromEntries(actors)
}

interface Telling {
  today: Temporal.PlainDate
  people: People
}

function actsOf(plot: Plot, theirs: readonly Witness[], { today, people }: Telling): Act[] {
  const day = (ago: number | undefined) => (ago === undefined ? '' : workingDay(today, ago).toString())
  let problemId = ''
  let measureId = ''
  const { measure, declined, wordsBack = [] } = plot
  const acts: Act[] = [
    {
      ago: plot.statedAgo,
      by: 'analyst',
      do: async (work) => {
        const { title, findings } = plot
        const wish = { title, findings, place: await placeOf(work, plot), words: await wordIds(work, theirs) }
        problemId = given(await stateProblem(work, wish)).id
      },
    },
  ]
  const head = (ago: number, act: Act['do']) => acts.push({ ago, by: 'head', do: act })
  if (declined) head(declined.ago, async (work) => given(await declineProblem(work, problemId, declined)))
  if (measure) {
    const { kind, deed, owner, dueAgo, done, effects = [] } = measure
    head(measure.ago, async (work) => {
      const wish = { kind, deed, owner: people[owner].id, dueOn: day(dueAgo) }
      measureId = given(await decideMeasure(work, problemId, wish))
    })
    if (done) {
      const wish = { done: done.words, doneOn: day(done.ago), checkOn: day(done.checkAgo) }
      head(done.ago, async (work) => given(await completeMeasure(work, measureId, wish)))
    }
    for (const { ago, verdict, words, checkAgo } of effects) {
      const wish = { verdict, words, checkOn: day(checkAgo) }
      head(ago, async (work) => given(await stateEffect(work, measureId, wish)))
    }
  }
  for (const { ago, heard, decided, changed, checkAgo } of wordsBack) {
    const wish = { heard, decided, changed, checkOn: day(checkAgo) }
    head(ago, async (work) => void given(await releaseWordBack(work, problemId, wish)))
  }
  return acts
}

async function placeOf(work: Work, { channel }: Plot): Promise<string> {
  const entry = (await listEntries(work)).find((one) => one.channel === channel)
  return entry ? `touchpoint:${entry.touchpointId}` : ''
}

async function wordIds(work: Work, theirs: readonly Witness[]): Promise<string[]> {
  const ids: string[] = []
  for (const { touchpointId, words } of theirs) {
    const [found] = await findWords(work, { text: words, touchpointIds: [touchpointId] }, 1)
    if (found) ids.push(found.id)
  }
  return ids
}
