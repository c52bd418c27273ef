import type { Temporal } from 'temporal-polyfill'
import { stateProblem } from '#analysis'
import { completeMeasure, decideMeasure, declineProblem, releaseWordBack, stateEffect } from '#measures'
import type { Work } from '#platform/work.ts'
import { findWords } from '#surveys'
import { listEntries } from '#touchpoints'
import { type DemoParts, given } from '../parts.ts'
import type { Year } from '../year/year.ts'
import { type Act, type People, peopleOf, perform, workingDay } from './acts.ts'
import { type Witness, witnesses } from './evidence.ts'
import type { Plot } from './plot.ts'
import { PLOTS } from './plots.ts'

export interface Told {
  /** Forms of people whose words were answered: their receipts open the word back. */
  answered: readonly { title: string; formId: string }[]
}

/** Everything the ministry made of the year's words, act after act as the days went, among whatever else it did meanwhile. */
export async function tellStory(
  parts: DemoParts,
  bodyId: string,
  { year, others }: { year: Year; others: readonly Act[] },
): Promise<Told> {
  const people = await peopleOf(parts, bodyId)
  const told = PLOTS.map((plot) => ({ plot, theirs: witnesses(year, plot) }))
  const today = year.days.at(-1)?.date as Temporal.PlainDate
  const acts = told.flatMap(({ plot, theirs }) => actsOf(plot, theirs, { today, people }))
  await perform(parts, bodyId, { today, people, acts: [...acts, ...others] })
  const answered = told.flatMap(({ plot, theirs: [first] }) =>
    plot.wordsBack && first ? [{ title: plot.title, formId: first.formId }] : [],
  )
  return { answered }
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
