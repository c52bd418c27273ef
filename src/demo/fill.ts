import { Temporal } from 'temporal-polyfill'
import { onlyBody } from '#identity'
import { shownAppeals } from './appeals/special.ts'
import { appealActs } from './appeals/tell.ts'
import { furnish } from './furnish.ts'
import { loadYear, yearOf } from './load.ts'
import { type Mark, writeMark } from './mark.ts'
import type { DemoParts } from './parts.ts'
import { registerActs } from './register/tell.ts'
import { peopleOf, perform } from './story/acts.ts'
import { tellStory } from './story/tell.ts'
import { DAYS } from './year/calendar.ts'
import { comeFor } from './year/interactions.ts'

export interface FillWish {
  folder: string
  seed: string
  answers: number
  today: Temporal.PlainDate
}

export interface Filling {
  /** What is being done now. */
  says(line: string): void
  /** How many sheets of how many are there. */
  loaded(sheets: number, of: number): void
}

const SYSTEM = { id: 'system', kind: 'system' as const, roles: [] }

/** Days until the first of the year. */
export const firstDay = (today: Temporal.PlainDate): Temporal.PlainDate => today.subtract({ days: DAYS - 1 })

/** Writes the invented year into an installation whose only body is untouched, or goes on where it was interrupted. */
export async function fillDemo(
  parts: DemoParts,
  wish: FillWish,
  begun: Mark | undefined,
  filling: Filling,
): Promise<Mark> {
  const { folder } = wish
  const mark = begun ?? (await begin(parts, wish, filling))
  const { seed, answers } = mark
  const today = Temporal.PlainDate.from(mark.today)
  const year = await yearOf(parts, mark.body, { seed, answers, today })
  const total = answers + Math.round(answers / 4)
  let sheets = 0
  filling.says('Записываем ответы за год')
  await loadYear(parts, mark.body, {
    year,
    wish: { seed, answers, today },
    loaded: (more) => {
      sheets += more
      filling.loaded(sheets, total)
    },
  })
  filling.says('Записываем обращения, проблемы, меры и ответы людям')
  writeMark(folder, { ...mark, stage: 'begun' })
  const { after } = registerActs({ seed, today, come: comeFor(answers) })
  const people = await peopleOf(parts, mark.body)
  const appeals = await appealActs(parts, mark.body, { seed, today, people })
  const { answered } = await tellStory(parts, mark.body, { year, others: [...after, ...appeals] })
  const told: Mark = { ...mark, stage: 'told', answered: [...answered], appeals: shownAppeals(seed) }
  writeMark(folder, told)
  return told
}

async function begin(parts: DemoParts, { folder, seed, answers, today }: FillWish, filling: Filling): Promise<Mark> {
  const body = await parts.works.open(
    onlyBody(),
    async (work) => work.body.id,
    () => SYSTEM,
  )
  if (!body) throw new Error('there is no body to fill')
  const mark: Mark = {
    body,
    seed,
    answers,
    today: today.toString(),
    stage: 'begun',
    answered: [],
    appeals: [],
    crowd: 0,
  }
  writeMark(folder, mark)
  filling.says('Открываем министерство: сотрудники, подразделения, перечень')
  await furnish(parts, body, firstDay(today))
  const { before } = registerActs({ seed, today, come: comeFor(answers) })
  await perform(parts, body, { today, people: await peopleOf(parts, body), acts: before })
  const furnished: Mark = { ...mark, stage: 'furnished' }
  writeMark(folder, furnished)
  return furnished
}
