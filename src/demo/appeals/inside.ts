import { bringInside, emptyMemoBox, formHashOf, type Submission, sendMemo, submitAppeal } from '#appeals'
import type { Work } from '#platform/work.ts'
import { given } from '../parts.ts'
import type { Act } from '../story/acts.ts'
import { formIdOf } from './came.ts'
import { intakeOf, oneAppeal, type Taken, type Telling } from './one.ts'
import { assign, draft, register, type Step, send, step } from './steps.ts'

const toInner = step(1, 'inner', register('internal'), assign('inner', 'appeals'))
const done = (day: number, words: string): Step => step(day, 'inner', draft(words, 'measures-taken'), send('status'))

const brought = (
  { telling, seed }: { telling: Telling; seed: string },
  [ago, by]: readonly [number, 'employee' | 'editor' | 'secretary'],
  [kind, topic, words]: readonly [string, string, string],
  ...steps: readonly Step[]
): Taken => ({
  ...{ ago, by, hour: 13, minute: 20, steps },
  take: (work) =>
    bringInside(work, intakeOf(telling), {
      ...{ kind, topic, words, against: '', files: [], formId: formIdOf(seed, `inside ${ago}`) },
    }),
})

/** What employees brought with their names. */
export const insideAppeals = (wish: { telling: Telling; seed: string }): Taken[] => [
  brought(
    wish,
    [95, 'employee'],
    ['memo', 'workplace', 'В лаборатории станции зимой двенадцать градусов, приборы сбиваются.'],
    toInner,
    done(12, 'Два обогревателя привезли, утепление окон внесли в план ремонта.'),
  ),
  brought(
    wish,
    [44, 'secretary'],
    ['suggestion', 'processes', 'Предлагаю один шаблон писем для всех отделов, сейчас их четыре.'],
    toInner,
    done(15, 'Единый шаблон принят, он лежит в общей папке.'),
  ),
  brought(wish, [11, 'editor'], ['application', 'tools', 'Прошу заменить монитор: мерцает, болят глаза.'], toInner),
  brought(wish, [2, 'employee'], ['question', 'pay', 'Когда утвердят график отпусков?']),
]

const MEMOS = [
  {
    ago: 80,
    topic: 'load',
    words: 'Отчёты просят трижды в разных видах. Хватило бы одного.',
    answer: 'Спасибо. С нового месяца остаётся один отчёт, остальные отменены.',
  },
  { ago: 20, topic: 'head', words: 'Руководитель требует выходить в субботу без оплаты. Отказаться боимся.' },
]

/** Anonymous memos: into the box on one day, out of it with a number on the next. */
export const memoActs = (telling: Telling, seed: string): Act[] =>
  MEMOS.flatMap(({ ago, topic, words, answer }) => {
    const { secrets } = telling.parts
    const formId = formIdOf(seed, `memo ${ago}`)
    // Taken out of the box it has its number; found again by its form.
    const one = oneAppeal(telling, (work) =>
      submitAppeal(work, intakeOf(telling), memoOf(work, words, formHashOf(secrets, work.body.id, formId))),
    )
    const later: Act[] = answer
      ? [
          { ago: ago - 3, by: 'inner', at: { hour: 10, minute: 15 }, do: (work) => toInner.do(work, one) },
          { ago: ago - 9, by: 'inner', at: { hour: 11, minute: 15 }, do: (work) => done(0, answer).do(work, one) },
        ]
      : []
    return [
      {
        ago,
        by: 'citizen',
        at: { hour: 12, minute: 0 },
        do: async (work) => void given(await sendMemo(work, secrets, { words, topic, files: [], formId })),
      },
      {
        ago: ago - 1,
        by: 'system',
        at: { hour: 0, minute: 30 },
        do: async (work) => void (await emptyMemoBox(work, intakeOf(telling))),
      },
      ...later,
    ]
  })

const memoOf = (work: Work, words: string, formHash: Buffer): Submission => ({
  message: { way: 'memo', receivedAt: work.now, author: { kind: 'person', name: '' }, words, files: [] },
  contour: 'internal',
  sorting: { regime: 'internal', kind: 'memo', direction: 'staff', marks: ['anonymous'] },
  ...{ formId: '', formHash, answerBy: 'status' },
})
