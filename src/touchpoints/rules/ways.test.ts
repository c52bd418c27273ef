import { describe, expect, test } from 'vitest'
import type { Whereabouts } from '../terms/details.ts'
import type { ReachableEntry } from '../terms/ways.ts'
import { waysOf } from './ways.ts'

const entry = (name: string, whereabouts?: Partial<Whereabouts> | null, more: Partial<ReachableEntry> = {}) =>
  ({ name, channel: 'phone', kind: 'offline', needs: [], whereabouts, ...more }) as unknown as ReachableEntry
const HALL = { address: 'Озёрная, 1', phone: '+7 (413) 262-00-00', hours: 'пн–пт 9:00–18:00' }

describe('M13: a way is named once, with wherever it is found', () => {
  test.each<[string, (Partial<Whereabouts> | null | undefined)[], string[]]>([
    ['nothing told', [undefined, null, {}], []],
    ['the same twice', [HALL, HALL], ['+7 (413) 262-00-00']],
    ['one says less', [{ phone: HALL.phone }, HALL], ['+7 (413) 262-00-00']],
    ['one says less and comes later', [HALL, { address: HALL.address }], ['+7 (413) 262-00-00']],
    ['two places', [HALL, { ...HALL, phone: '8 800 100-00-00' }], ['+7 (413) 262-00-00', '8 800 100-00-00']],
  ])('%s', (_what, told, phones) => {
    const [way, ...others] = waysOf(
      told.map((one) => entry('Телефон «горячей линии»', one)),
      'offline',
    )
    expect(others).toEqual([])
    expect(way?.places.map(({ phone }) => phone)).toEqual(phones)
  })

  test('ten thousand processes with a way of one name keep nobody waiting', () => {
    const entries = Array.from({ length: 10_000 }, (_, place) =>
      entry('Телефон', { address: 'Озёрная, 1', phone: `+7 (413) 2${place}` }, { accessibility: `Этаж ${place}` }),
    )
    const before = performance.now()
    const [way] = waysOf([...entries, ...entries], 'offline')
    expect(way?.places).toHaveLength(10_000)
    expect(performance.now() - before).toBeLessThan(2_000)
  })

  test('names that differ by quotes and case are one way; notes on accessibility come together', () => {
    const ways = waysOf(
      [
        entry('Приём "по записи"', HALL, { accessibility: 'Пандус' }),
        entry('приём «по записи»', HALL, { accessibility: 'Пандус' }),
        entry('Приём по записи', HALL, { accessibility: 'Лупа' }),
      ],
      'offline',
    )
    expect(ways.map(({ accessibility }) => accessibility)).toEqual([['Пандус', 'Лупа']])
  })

  test('offline ways come first for those who ask', () => {
    const both = [entry('Сайт', null, { kind: 'digital', channel: 'site' }), entry('Телефон')]
    expect(waysOf(both, 'digital').map(({ name }) => name)).toEqual(['Сайт', 'Телефон'])
    expect(waysOf(both, 'offline').map(({ name }) => name)).toEqual(['Телефон', 'Сайт'])
  })
})
