import { describe, expect, test } from 'vitest'
import type { RegisterEntry } from '../terms.ts'
import { headingOf, processesOf } from './register.ts'
import { waysOf } from './ways.ts'

const entry = (processName: string, name: string, more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  touchpointId: `${processName}/${name}`,
  code: 'cdfh3457',
  processId: processName,
  processName,
  name,
  channel: 'phone',
  kind: 'offline',
  needs: [{ need: 'information', objects: [], words: 'Получение информации' }],
  isKey: false,
  version: 1,
  sampleOf: null,
  ...more,
})

test('App1: the heading names the body in the genitive', () => {
  expect(headingOf('министерства лугов').join(' ')).toBe(
    'Перечень точек взаимодействия с клиентом в рамках обеспечения доступа к информации о деятельности министерства лугов',
  )
})

describe('M4: processes are numbered, touchpoints stand beside them', () => {
  test.each([
    ['an empty register', [], []],
    ['one row', [entry('Приём', 'Телефон')], [['1', 'Приём', '1.1 Телефон']]],
    [
      'two processes',
      [entry('Приём', 'Телефон'), entry('Приём', 'Почта'), entry('Ответ', 'Телефон')],
      [
        ['1', 'Приём', '1.1 Телефон', '1.2 Почта'],
        ['2', 'Ответ', '2.1 Телефон'],
      ],
    ],
    [
      'two processes of one name are two',
      [entry('Приём', 'Телефон'), entry('Приём', 'Почта', { processId: 'another' })],
      [
        ['1', 'Приём', '1.1 Телефон'],
        ['2', 'Приём', '2.1 Почта'],
      ],
    ],
  ])('%s', (_, entries, form) => {
    const drawn = processesOf(entries).map(({ number, name, entries: own }) => [
      String(number),
      name,
      ...own.map((each) => `${each.number} ${each.name}`),
    ])
    expect(drawn).toEqual(form)
  })
})

describe('M13: each way to reach the body is named once, with all that can be done there', () => {
  const answer = { need: 'result', objects: ['answer'], words: 'Получение ответа' } as const

  test('the same touchpoint of two processes is one way', () => {
    const ways = waysOf(
      [entry('Приём', 'Телефон'), entry('Ответ', 'Телефон', { needs: [answer] }), entry('Справка', 'Телефон')],
      'digital',
    )
    expect(ways).toEqual([
      {
        name: 'Телефон',
        channel: 'phone',
        kind: 'offline',
        canDo: ['получить информацию', 'получить ответ'],
        places: [],
        accessibility: [],
      },
    ])
  })

  test.each([
    ['Сообщество "Вконтакте"', 'Сообщество "Вконтакте', 1],
    ['Сообщество «ВКонтакте»', 'сообщество  "вконтакте"', 1],
    ['Приём', 'Прием', 1],
    ['Горячая линия', 'Телефон приёмной', 2],
  ])('%s and %s: %i', (one, two, count) => {
    const ways = waysOf([entry('Приём', one), entry('Ответ', two)], 'offline')
    expect(ways).toHaveLength(count)
    expect(ways[0]?.name).toBe(one)
  })

  test('one name in two channels is two ways', () => {
    expect(
      waysOf([entry('Приём', 'Чат'), entry('Приём', 'Чат', { channel: 'messengers', kind: 'digital' })], 'digital'),
    ).toHaveLength(2)
  })

  test.each([
    ['digital', ['Сайт', 'Почта', 'Телефон', 'Стенд']],
    ['offline', ['Телефон', 'Стенд', 'Сайт', 'Почта']],
  ] as const)('%s first, otherwise in the sequence of the register', (first, names) => {
    const digital = { kind: 'digital' } as const
    const entries = [
      entry('Приём', 'Телефон'),
      entry('Приём', 'Сайт', digital),
      entry('Приём', 'Стенд'),
      entry('Приём', 'Почта', digital),
    ]
    expect(waysOf(entries, first).map(({ name }) => name)).toEqual(names)
  })
})
