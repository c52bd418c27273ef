import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type EntryDetails, NO_DETAILS } from '../../terms/details.ts'
import type { FullEntry } from '../../terms/entries.ts'
import { processesOf } from '../register.ts'
import { readDays } from './changed-days.ts'
import { mapOf } from './map.ts'
import { sheetsOf } from './sheets.ts'
import { readSought, soughtIn } from './sought.ts'

const entry = (processId: string, own: Partial<FullEntry>, details: Partial<EntryDetails> = {}): FullEntry => ({
  touchpointId: 't',
  code: 'c',
  processId,
  processName: `Процесс ${processId}`,
  name: 'Точка',
  channel: 'stand',
  kind: 'offline',
  needs: [],
  isKey: false,
  version: 1,
  sampleOf: null,
  unitId: null,
  includedOn: Temporal.PlainDate.from('2026-01-01'),
  ...own,
  details: { ...NO_DETAILS, ...details },
})

const REGISTER = processesOf([
  entry('А', { name: 'Приёмная «Окно»', channel: 'reception' }, { features: 'Пандус у входа' }),
  entry('А', { name: 'Сайт', channel: 'site', kind: 'digital', unitId: 'u' }, { keyFor: ['appeals'] }),
  entry(
    'Б',
    { name: 'Телефон', channel: 'phone', isKey: true },
    {
      direction: 'staff',
      whereabouts: { address: 'ул. Зелёная, 5', phone: '+7 900', email: '', link: '', hours: '' },
    },
  ),
  entry('Б', { name: 'Стенд', needs: [{ need: 'forms', objects: [], words: 'Получение форм документов' }] }),
])

describe('M4: what is looked for keeps the number that it has in the whole register', () => {
  test.each([
    [{}, '1.1 1.2 2.1 2.2'],
    [{ q: '' }, '1.1 1.2 2.1 2.2'],
    [{ q: 'приемная' }, '1.1'],
    [{ q: 'ОКНО приёмная' }, '1.1'],
    [{ q: 'пандус' }, '1.1'],
    [{ q: 'зеленая' }, '2.1'],
    [{ q: 'форм документов' }, '2.2'],
    [{ q: 'процесс б' }, '2.1 2.2'],
    [{ q: '2.2' }, '2.2'],
    [{ q: 'нигде' }, ''],
    [{ q: '%' }, ''],
    [{ q: "'; drop table" }, ''],
    [{ channel: 'site' }, '1.2'],
    [{ channel: 'toString' }, '1.1 1.2 2.1 2.2'],
    [{ channel: '__proto__', kind: 'constructor' }, '1.1 1.2 2.1 2.2'],
    [{ kind: 'digital' }, '1.2'],
    [{ need: 'forms' }, '2.2'],
    [{ unit: 'u' }, '1.2'],
    [{ unit: 'чужое' }, ''],
    [{ direction: 'appeals' }, '1.2'],
    [{ direction: 'staff' }, '2.1'],
    [{ key: '1' }, '1.2 2.1'],
    [{ key: 'да' }, '1.1 1.2 2.1 2.2'],
    [{ q: 'процесс', kind: 'offline', key: '1' }, '2.1'],
  ])('%j', (query, numbers) => {
    const found = soughtIn(REGISTER, readSought(query)).flatMap(({ entries }) => entries)
    expect(found.map(({ number }) => number).join(' ')).toBe(numbers)
  })
})

describe('M4: a large register is drawn in pieces, by whole processes where they are not too large', () => {
  test.each([
    // entries of each process, most    pieces: process number × entries
    [[], 3, []],
    [[1], 3, ['1×1']],
    [[2, 1, 2], 3, ['1×2 2×1', '3×2']],
    [[2, 2, 2], 3, ['1×2', '2×2', '3×2']],
    [[7], 3, ['1×3', '1×3', '1×1']],
    [[1, 7, 1], 3, ['1×1', '2×3', '2×3', '2×1 3×1']],
  ])('%j by %d', (sizes, most, pieces) => {
    const register = processesOf(
      sizes.flatMap((size, place) => Array.from({ length: size }, () => entry(`${place}`, {}))),
    )
    const sheets = sheetsOf(register, most)
    expect(
      sheets.map(({ processes }) => processes.map((one) => `${one.number}×${one.entries.length}`).join(' ')),
    ).toEqual(pieces)
    const numbers = sheets.flatMap(({ processes }) =>
      processes.flatMap(({ entries }) => entries.map((one) => one.number)),
    )
    expect(numbers).toEqual(register.flatMap(({ entries }) => entries.map((one) => one.number)))
  })
})

test('M4, M13: the map has a column for each channel in use and a cell for each process in it', () => {
  const { channels, unused, rows } = mapOf(REGISTER)
  expect(channels).toEqual(['site', 'phone', 'reception', 'stand'])
  expect(unused).toContain('email')
  expect(rows.map(({ cells }) => cells.map((cell) => cell.map(({ number }) => number).join()))).toEqual([
    ['1.2', '', '1.1', ''],
    ['', '2.1', '', '2.2'],
  ])
})

describe('M6: between which days', () => {
  const today = Temporal.PlainDate.from('2027-01-01')
  test.each([
    ['', '', '2026-12-01 2027-01-01'],
    ['', '2026-03-31', '2026-02-28 2026-03-31'],
    ['2026-12-31', '', '2026-12-31 2027-01-01'],
    ['2027-01-01', '2027-01-01', 'from'],
    ['2027-01-02', '', 'from'],
    ['2026-02-30', 'вчера', 'from to'],
  ])('«%s» and «%s»', (from, to, read) => {
    const days = readDays(from, to, today)
    expect(
      'done' in days ? `${days.done.from} ${days.done.to}` : days.refused.map(({ field }) => field).join(' '),
    ).toBe(read)
  })
})
