import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Place, PlaceProcess } from '#touchpoints'
import { lineOf } from './satisfaction.ts'
import { type PlaceMark, tablesBy } from './tables.ts'

const reading = { reliability: { share: 10, firm: 30 }, compared: false }
const entry = (processId: string, touchpointId: string, name: string, number: string) =>
  ({ processId, processName: `Процесс ${processId}`, touchpointId, goneOn: null, label: `${number} ${name}` }) as Place
const register: PlaceProcess[] = [
  {
    id: 'p1',
    number: 1,
    name: 'Приём',
    label: '1. Приём',
    entries: [entry('p1', 't1', 'Почта', '1.1'), entry('p1', 't2', 'Телефон', '1.2')],
  },
  { id: 'p2', number: 2, name: 'Запросы', label: '2. Запросы', entries: [entry('p2', 't3', 'Сайт', '2.1')] },
]
const called = { register, channels: { post: { label: 'Почта' }, site: { label: 'Официальный сайт' } } }
const KINDS = ['processes', 'touchpoints', 'channels'] as const
const given = (touchpointId: string, channel: string, value: string, sheets: number): PlaceMark => ({
  touchpointId,
  channel,
  value,
  sheets,
  isBefore: false,
})

describe('K3.1: by process, touchpoint and channel', () => {
  const { processes, touchpoints, channels } = tablesBy(
    KINDS,
    [
      given('t1', 'post', '5', 40),
      given('t2', 'phone', '2', 40),
      given('t3', 'site', '4', 30),
      given('gone', 'post', '1', 10),
      given('gone too', 'post', '1', 10),
    ],
    reading,
    called,
  )

  test('a line has the name and number of the register; a touchpoint its process', () => {
    expect(touchpoints?.map(({ key, name, within }) => [key, name, within])).toEqual([
      ['t2', '1.2 Телефон', 'Процесс p1'],
      ['', undefined, undefined],
      ['t1', '1.1 Почта', 'Процесс p1'],
      ['t3', '2.1 Сайт', 'Процесс p2'],
    ])
    expect(processes?.map(({ name }) => name)).toEqual([undefined, '1. Приём', '2. Запросы'])
  })

  test('what the register does not lead to any more stays in the whole, as one line', () => {
    expect(touchpoints?.find(({ key }) => key === '')?.figure.n).toBe(20)
  })

  test('a channel is called as in the register', () => {
    expect(channels?.map(({ key, name }) => [key, name])).toEqual([
      ['phone', undefined],
      ['post', 'Почта'],
      ['site', 'Официальный сайт'],
    ])
  })
})

test('K3.1: every table adds up to the whole', () => {
  const mark = fc.record({
    touchpointId: fc.constantFrom('t1', 't2', 't3', 'gone', 'gone too'),
    channel: fc.constantFrom('post', 'site', 'phone'),
    value: fc.constantFrom('none', '1', '2', '3', '4', '5'),
    sheets: fc.integer({ min: 1, max: 50 }),
    isBefore: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
      const whole = lineOf(marks, reading)
      for (const lines of Object.values(tablesBy(KINDS, marks, reading, called))) {
        const sums = lines.reduce(([n, hard], line): [number, number] => [n + line.figure.n, hard + line.hardToSay], [
          0, 0,
        ] as [number, number])
        expect(sums).toEqual([whole.figure.n, whole.hardToSay])
      }
    }),
  )
})
