import {
  addWords,
  approveAnswer,
  askClient,
  assignAppeal,
  divideAppeal,
  doErrand,
  doVisit,
  extendAppeal,
  giveErrand,
  leaveAppeal,
  noteAppeal,
  noteRating,
  pauseAppeal,
  planVisit,
  redirectAppeal,
  registerAppeal,
  resumeAppeal,
  returnAnswer,
  saveAnswer,
  sendAnswer,
  submitAnswer,
  withdrawAppeal,
} from '#appeals'
import type { Work } from '#platform/work.ts'
import { chanceOf } from '../chance.ts'
import type { StaffKey, UNITS } from '../ministry.ts'
import { given } from '../parts.ts'
import type { Doer } from '../story/acts.ts'
import { uuidFrom } from '../year/uuid.ts'
import { intakeOf, type One } from './one.ts'

/** What is done with an appeal so many days after it came. */
export interface Step {
  day: number
  by: Doer
  do(work: Work, one: One): Promise<void>
}

type Deed = Step['do']
type Reply = Parameters<typeof saveAnswer>[2]
type Sending = Parameters<typeof sendAnswer>[2]['sending']

const step = (day: number, by: Doer, ...deeds: readonly Deed[]): Step => ({
  ...{ day, by },
  do: async (work, one) => {
    for (const deed of deeds) await deed(work, one)
  },
})

export const register =
  (regime: string, reason = '', override = ''): Deed =>
  async (work, one) => {
    const wish = { regime, reason, override, registeredAt: '', unitId: '' }
    given(await registerAppeal(work, await one.id(work), wish, await one.version(work)))
  }

export const assign =
  (to: StaffKey, unit: keyof typeof UNITS): Deed =>
  async (work, one) => {
    const { people, unitIds } = one.telling
    const wish = { personId: people[to].id, unitId: unitIds.get(unit) ?? '', why: '' }
    given(await assignAppeal(work, await one.id(work), wish, await one.version(work)))
  }

export const note =
  (words: string): Deed =>
  async (work, one) =>
    given(await noteAppeal(work, await one.id(work), { words }))

export const ask =
  (words: string): Deed =>
  async (work, one) =>
    given(await askClient(work, await one.id(work), { words }))

export const add =
  (words: string): Deed =>
  async (work, one) => {
    const appealId = await one.id(work)
    const formId = uuidFrom(chanceOf('added', appealId, words))
    given(await addWords(work, intakeOf(one.telling), { appealId, words, files: [], formId }))
  }

export const divide =
  (...questions: readonly { words: string; topicCode: string; competence: string }[]): Deed =>
  async (work, one) => {
    const division = { questions: questions.map((question) => ({ ...question, id: '' })) }
    given(await divideAppeal(work, await one.id(work), division, await one.version(work)))
  }

export const extend =
  (days: number, reason: string): Deed =>
  async (work, one) => {
    const wish = { days: String(days), reason, override: '' }
    given(await extendAppeal(work, await one.id(work), wish, await one.version(work)))
  }

export const pause =
  (why: string, clause: string): Deed =>
  async (work, one) =>
    given(await pauseAppeal(work, await one.id(work), { why, clause, override: '' }, await one.version(work)))

export const resume: Deed = async (work, one) =>
  given(await resumeAppeal(work, await one.id(work), await one.version(work)))

/** @param days until it is due */
export const errand =
  (unit: keyof typeof UNITS, days: number, words: string): Deed =>
  async (work, one) => {
    const wish = {
      words,
      dueOn: work.today.add({ days }).toString(),
      unitId: one.telling.unitIds.get(unit) ?? '',
      personId: '',
    }
    one.errandId = given(await giveErrand(work, await one.id(work), wish))
  }

export const report =
  (words: string): Deed =>
  async (work, one) =>
    given(await doErrand(work, one.errandId, { report: words }))

export const visit =
  (days: number, whereabouts: string, why: string): Deed =>
  async (work, one) => {
    const wish = { plannedOn: work.today.add({ days }).toString(), whereabouts, why }
    given(await planVisit(work, await one.id(work), wish))
  }

export const visited =
  (outcome: string): Deed =>
  async (work, one) => {
    const open = (await one.view(work)).visits.find(({ doneAt, cancelledAt }) => !doneAt && !cancelledAt)
    if (open) given(await doVisit(work, open.id, { outcome }))
  }

export const redirect =
  (to: string, reason: string): Deed =>
  async (work, one) => {
    const wish = { to, reason, isAboutThem: 'no', override: '', sure: 'yes' }
    given(await redirectAppeal(work, await one.id(work), wish, await one.version(work)))
  }

export const leave =
  (ground: string, reason: string, override = ''): Deed =>
  async (work, one) => {
    const wish = { ground, reason, override, sure: 'yes' }
    given(await leaveAppeal(work, await one.id(work), wish, await one.version(work)))
  }

export const withdraw: Deed = async (work, one) => given(await withdrawAppeal(work, await one.id(work)))

/** Words of an answer; each question of a divided appeal has the same result. */
export const draft =
  (words: string, result: Reply['results'][string], decision: Reply['decision'] = null): Deed =>
  async (work, one) => {
    const { questions } = await one.view(work)
    const keys = questions.length > 0 ? questions.map(({ id }) => id) : ['whole']
    const reply = { words, results: Object.fromEntries(keys.map((key) => [key, result])), decision }
    given(await saveAnswer(work, await one.id(work), reply, await one.answerVersion(work)))
  }

export const submit: Deed = async (work, one) =>
  given(await submitAnswer(work, await one.id(work), await one.answerVersion(work)))

export const approve: Deed = async (work, one) =>
  given(await approveAnswer(work, await one.id(work), await one.answerVersion(work)))

export const giveBack =
  (remarks: string): Deed =>
  async (work, one) =>
    given(await returnAnswer(work, await one.id(work), remarks, await one.answerVersion(work)))

export const send =
  (way: Sending['way']): Deed =>
  async (work, one) => {
    const appealId = await one.id(work)
    const { parts, filesFolder } = one.telling
    const sending = { way, hasConsent: way === 'phone' }
    given(await sendAnswer(work, { ...parts, filesFolder }, { appealId, sending, seen: await one.answerVersion(work) }))
  }

export const rate =
  (mark: number, words = ''): Deed =>
  async (work, one) => {
    const appealId = await one.id(work)
    const ratingId = uuidFrom(chanceOf('rating', appealId))
    await noteRating(work, { ratingId, appealId, mark, words, on: work.today })
  }

export { step }
