import type { Regime } from '#appeals'
import type { WayIn } from '#channels'
import type { Channel } from '#touchpoints'
import { type Chance, chanceOf } from '../chance.ts'
import type { StaffKey } from '../ministry.ts'
import type { Came } from './came.ts'
import { MATTERS } from './matters.ts'
import { approve, assign, draft, note, rate, register, type Step, send, step, submit } from './steps.ts'
import type { Matter, Writer } from './terms.ts'
import { WRITERS } from './writers.ts'

/** An appeal of the story: when it came, and all that was done with it. */
export interface Told {
  ago: number
  hour: number
  minute: number
  by: 'citizen' | 'system' | StaffKey
  came: Came
  steps: readonly Step[]
}

const ORDINARY = 150
const FIRST = 358
const LATEST = 4

const WAYS: readonly (readonly [WayIn, Channel])[] = [
  ['site', 'site'],
  ['site', 'site'],
  ['site', 'site'],
  ['post', 'post'],
  ['post', 'post'],
  ['reception', 'reception'],
  ['phone', 'phone'],
  ['phone', 'phone'],
  ['other', 'email'],
  ['stand', 'stand'],
]

/** The year's appeals that went as they should, or nearly so. The same seed gives the same ones. */
export function ordinaryAppeals(seed: string): Told[] {
  return Array.from({ length: ORDINARY }, (_, place) => {
    const chance = chanceOf('ordinary appeal', seed, place)
    const ago = Math.round(FIRST - ((FIRST - LATEST) * place) / (ORDINARY - 1))
    const matter = chance.pick(MATTERS)
    const came = { ...cameOf(chance, matter), key: `ordinary ${place}` }
    const hour = came.way === 'site' ? 7 + chance.below(15) : 9 + chance.below(8)
    return {
      ...{ ago, hour, minute: chance.below(59), came, steps: stepsOf(chance, matter, came) },
      by: came.way === 'site' ? 'citizen' : 'clerk',
    }
  })
}

function cameOf(chance: Chance, matter: Matter): Omit<Came, 'key'> {
  const [way, channel] = chance.pick(WAYS)
  const writer = chance.pick(WRITERS)
  const regime = regimeOf(matter, way)
  return {
    ...{ way, channel, regime, writer, kind: matter.kind, topic: matter.topic, words: matter.words },
    ...(way === 'site' && regime === 'own' && isAsking(matter) ? { marks: ['appeal-like'] } : {}),
    answerBy: answerBy(chance, way, writer),
    isRegistered: way !== 'site',
  }
}

const isAsking = ({ kind }: Matter) => kind === 'application' || kind === 'complaint' || kind === 'suggestion'

function regimeOf(matter: Matter, way: WayIn): Regime {
  if (matter.kind === 'information') return '8-fz'
  if (matter.isService) return '210-fz'
  if (!isAsking(matter)) return 'own'
  // Who writes on the site is not identified there.
  return way === 'site' || way === 'phone' ? 'own' : '59-fz'
}

function answerBy(chance: Chance, way: WayIn, { email, address, phone }: Writer): Came['answerBy'] {
  if (way === 'phone' && phone) return 'phone'
  if (way === 'post' && address) return 'post'
  return email && chance.often(0.15) ? 'email' : 'status'
}

const SLOW = 0.05
const SIGNED: readonly Regime[] = ['59-fz', '210-fz']

function stepsOf(chance: Chance, matter: Matter, { regime, isRegistered, answerBy, way }: Omit<Came, 'key'>): Step[] {
  const clerk: StaffKey = chance.often(0.3) ? 'support' : 'clerk'
  const unit = clerk === 'support' ? 'support' : 'appeals'
  const written = chance.often(SLOW) ? 34 : regime === '210-fz' ? 8 : 3 + chance.below(18)
  const answered = draft(matter.answer, resultOf(matter), decisionOf(matter))
  const ending = send(answerBy === 'none' ? 'status' : answerBy)
  const steps = [
    step(1, 'clerk', ...(isRegistered ? [] : [register(regime)]), assign(clerk, unit)),
    ...(chance.often(0.2) ? [step(2, clerk, note(chance.pick(NOTES)))] : []),
    ...(SIGNED.includes(regime)
      ? [step(written, clerk, answered, submit), step(written + 1, 'head', approve), step(written + 2, clerk, ending)]
      : [step(written, clerk, answered, ending)]),
  ]
  if (way === 'site' && chance.often(0.4)) steps.push(step(written + 4, 'system', rate(3 + chance.below(3))))
  return steps
}

const NOTES = [
  'Позвонили в отдел поддержки: документы у них, ответят сами до пятницы.',
  'Заявитель просит звонить после обеда.',
  'Похожее письмо было весной, ответ лежит в деле.',
  'Сверили с похозяйственной книгой, сведения совпадают.',
]

const resultOf = ({ kind, answer }: Matter) => {
  if (answer.includes('остаётся прежним')) return 'not-supported'
  if (kind === 'application' || kind === 'complaint') return 'measures-taken'
  return kind === 'suggestion' ? 'supported' : 'explained'
}

const decisionOf = (matter: Matter) => {
  if (matter.kind !== 'complaint') return null
  return resultOf(matter) === 'not-supported' ? ('not-upheld' as const) : ('upheld' as const)
}
