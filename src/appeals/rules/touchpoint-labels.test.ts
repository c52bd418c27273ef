import { expect, test } from 'vitest'
import { type Labelled, touchpointLabels } from './touchpoint-labels.ts'

const UNITS = new Map([['u1', 'Отдел семян']])
const WHEREABOUTS = { address: '', phone: '', email: '', link: '', hours: '' }
const entry = (id: string, more: Partial<Labelled> = {}, phone = ''): Labelled => ({
  ...{
    touchpointId: id,
    name: 'Телефон',
    processName: 'Субсидии',
    by: 'Телефонная связь',
    unitId: null,
    code: `code-${id}`,
  },
  details: { whereabouts: { ...WHEREABOUTS, phone } },
  ...more,
})

test.each<[string, Labelled[], string[]]>([
  ['one of its name', [entry('a'), entry('b', { name: 'Сайт' })], ['Телефон', 'Сайт']],
  ['by process', [entry('a'), entry('b', { processName: 'Земля' })], ['Телефон, Субсидии', 'Телефон, Земля']],
  [
    'by unit',
    [entry('a', { unitId: 'u1' }), entry('b')],
    ['Телефон, Субсидии, Телефонная связь, Отдел семян', 'Телефон, Субсидии, Телефонная связь'],
  ],
  [
    'by number',
    [entry('a', {}, '20-00-10'), entry('b', {}, '20-00-11')],
    ['Телефон, Субсидии, Телефонная связь, 20-00-10', 'Телефон, Субсидии, Телефонная связь, 20-00-11'],
  ],
  [
    'by code',
    [entry('a'), entry('b')],
    ['Телефон, Субсидии, Телефонная связь, код code-a', 'Телефон, Субсидии, Телефонная связь, код code-b'],
  ],
])('M18b: whoever chooses a touchpoint tells two of the same name apart: %s', (_by, entries, labels) => {
  expect([...touchpointLabels(entries, UNITS).values()]).toEqual(labels)
})
