import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Place, PlaceProcess } from '#touchpoints'
import { type Asked, readCut, tablesOf } from './cut.ts'

const entry = (processId: string, touchpointId: string) => ({ processId, touchpointId }) as Place
const register: PlaceProcess[] = [
  {
    id: 'p1',
    number: 1,
    name: 'Приём обращений',
    label: '1. Приём обращений',
    entries: [entry('p1', 't1'), entry('p1', 't2')],
  },
  { id: 'p2', number: 2, name: 'Запросы', label: '2. Запросы', entries: [entry('p2', 't3')] },
]
const NOTHING: Asked = { period: '', process: '', touchpoint: '', channel: '' }
const cutOf = (asked: Partial<Asked>) =>
  readCut({ ...NOTHING, ...asked }, { register, channels: ['post'], today: Temporal.PlainDate.from('2026-11-17') })

describe('K3.2: the period', () => {
  test.each([
    ['', '2026-q4'],
    ['2026-11', '2026-11'],
    ['2026-q1', '2026-q1'],
    ['all', undefined],
  ])('«%s» is %s', (period, key) => {
    const cut = cutOf({ period })
    expect('done' in cut && cut.done.period?.key).toBe(key)
  })
})

describe('K4.2: at most two dimensions at once, and only what there is', () => {
  test.each<[string, Partial<Asked>, string[]]>([
    ['nothing chosen', {}, ['processes', 'touchpoints', 'channels']],
    ['a process', { process: 'p1' }, ['touchpoints', 'channels']],
    ['a touchpoint', { touchpoint: 't1' }, ['channels']],
    ['a channel', { channel: 'post' }, ['processes', 'touchpoints']],
    ['a process and its touchpoint', { process: 'p1', touchpoint: 't2' }, []],
    ['a process and a channel', { process: 'p1', channel: 'post' }, []],
    ['a touchpoint and a channel', { touchpoint: 't3', channel: 'post' }, []],
  ])('%s leaves the tables %j', (_what, asked, tables) => {
    const cut = cutOf(asked)
    expect('done' in cut && tablesOf(cut.done)).toEqual(tables)
  })

  test.each<[string, Partial<Asked>, string[]]>([
    ['all three', { process: 'p1', touchpoint: 't1', channel: 'post' }, ['channel']],
    ['a touchpoint of another process', { process: 'p1', touchpoint: 't3' }, ['touchpoint']],
    ['a process that is not there', { process: 'p9' }, ['process']],
    ['a touchpoint that is not there', { touchpoint: "';drop" }, ['touchpoint']],
    ['a channel that is not there', { channel: 'pigeon' }, ['channel']],
    ['a day', { period: '2026-11-17' }, ['period']],
    [
      'several at once',
      { period: 'x', process: 'x', touchpoint: 'x', channel: 'x' },
      ['period', 'process', 'touchpoint', 'channel', 'channel'],
    ],
  ])('%s is refused', (_what, asked, fields) => {
    const cut = cutOf(asked)
    expect('refused' in cut && cut.refused.map(({ field }) => field)).toEqual(fields)
  })
})
