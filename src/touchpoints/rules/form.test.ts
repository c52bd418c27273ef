import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { NO_DETAILS } from '../terms/details.ts'
import type { FullEntry } from '../terms/entries.ts'
import { formOf } from './form.ts'
import { entryNeed } from './needs.ts'

const entry = (processId: string, name: string): FullEntry => ({
  touchpointId: name,
  code: '',
  processId,
  processName: `Процесс ${processId}`,
  name,
  channel: 'phone',
  kind: 'offline',
  needs: [entryNeed('information')],
  isKey: false,
  version: 1,
  sampleOf: null,
  unitId: null,
  includedOn: Temporal.PlainDate.from('2026-03-03'),
  details: NO_DETAILS,
})

describe('App1: the form', () => {
  test('has the heading of the order, for the body', () => {
    expect(formOf('министерства', []).heading).toEqual([
      'Перечень',
      'точек взаимодействия с клиентом в рамках обеспечения доступа к информации о деятельности министерства',
    ])
  })

  test('numbers processes with a point and puts rows below each', () => {
    const form = formOf('', [entry('а', 'первая'), entry('а', 'вторая'), entry('б', 'третья')])
    expect(form.processes.map(({ number, name, rows }) => [number, name, rows.map(({ name }) => name)])).toEqual([
      ['1.', 'Процесс а', ['первая', 'вторая']],
      ['2.', 'Процесс б', ['третья']],
    ])
    expect(form.processes[1]?.rows).toEqual([{ name: 'третья', needs: 'Получение информации', kind: 'Офлайн-точка' }])
  })

  test('of an empty register has no process', () => {
    expect(formOf('', []).processes).toEqual([])
  })
})
