import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isPlain } from '#platform/i18n/plain-words.ts'
import type { Mapping, Sheet } from '../../terms/imports.ts'
import { importFormId } from './imported-submission.ts'
import { likelyColumns, likelyMapping, likelyState, whyNotMapped } from './mapping.ts'
import { readMoment } from './moments.ts'
import { readRows } from './read-rows.ts'

const ZONE = 'Asia/Magadan'
const NOW = Temporal.Instant.from('2026-11-17T09:00:00Z')

describe('K2.4: a moment as other systems write it', () => {
  test.each([
    ['05.11.2026 10:22', '2026-11-04T23:22:00Z'],
    ['5.11.2026, 9:05:30', '2026-11-04T22:05:30Z'],
    ['05.11.26', '2026-11-05T01:00:00Z'],
    ['05/11/2026 в 10:22', '2026-11-04T23:22:00Z'],
    ['05.11.2026 г.', '2026-11-05T01:00:00Z'],
    ['2026-11-05', '2026-11-05T01:00:00Z'],
    ['2026-11-05 10:22:01', '2026-11-04T23:22:01Z'],
    ['2026-11-05T10:22:00.123Z', '2026-11-05T10:22:00Z'],
    ['2026-11-05T10:22:00+03:00', '2026-11-05T07:22:00Z'],
    ['46331', '2026-11-05T01:00:00Z'],
    ['46331.5', '2026-11-05T01:00:00Z'],
    ['46331,25', '2026-11-04T19:00:00Z'],
    ['31.02.2026', undefined],
    ['2026-11-05 25:00', undefined],
    ['позавчера', undefined],
    ['118', undefined],
    ['', undefined],
  ])('%s', (written, moment) => expect(readMoment(written, ZONE)?.toString()).toBe(moment))
})

const sheetOf = (head: string[], ...rows: string[][]): Sheet => ({
  head,
  rows: rows.map((cells, place) => ({ row: place + 2, cells })),
})

describe('K2.4: what the columns hold', () => {
  test('by their headings, as systems call them', () => {
    const head = [
      '№ п/п',
      'Номер сообщения',
      'Дата создания',
      'ФИО заявителя',
      'Эл. почта',
      'Контактный телефон',
      'Категория',
      'Текст сообщения',
      'Статус',
      'Дата ответа',
      'Текст ответа',
    ]
    const columns = likelyColumns(sheetOf(head.slice(1)), ZONE)
    expect(Object.entries(columns).map(([field, place]) => [field, head[(place ?? 0) + 1]])).toEqual(
      expect.arrayContaining([
        ['externalId', 'Номер сообщения'],
        ['receivedAt', 'Дата создания'],
        ['name', 'ФИО заявителя'],
        ['phone', 'Контактный телефон'],
        ['subject', 'Категория'],
        ['words', 'Текст сообщения'],
        ['state', 'Статус'],
        ['endedAt', 'Дата ответа'],
        ['answer', 'Текст ответа'],
      ]),
    )
  })

  test('by what stands below, where headings say nothing', () => {
    const long = 'Прошу рассмотреть вопрос о ремонте дороги к ферме, её размыло ещё в августе этого года.'
    const columns = likelyColumns(sheetOf(['ID', 'x', 'y', 'z'], ['1', '05.11.2026 10:22', 'a@b.example', long]), ZONE)
    expect(columns).toEqual({ externalId: 0, receivedAt: 1, email: 2, words: 3 })
  })

  test.each([
    ['Дан ответ', 'answered'],
    ['Ответ направлен заявителю', 'answered'],
    ['Закрыто', 'answered'],
    ['Решено', 'answered'],
    ['Передано в другой орган', 'redirected'],
    ['Перенаправлено', 'redirected'],
    ['Отклонено модератором', 'left'],
    ['На исполнении', 'open'],
    ['Подготовка ответа', 'open'],
    ['', 'open'],
  ] as const)('the state %s is %s', (written, state) => expect(likelyState(written)).toBe(state))

  test('the last file of the source is remembered while its headings are the same', () => {
    const before = {
      head: ['Код', 'Когда', 'Что', 'Где стоит'],
      mapping: {
        columns: { externalId: 0, receivedAt: 1, words: 2, state: 3 },
        states: { странное: 'left' },
        regime: '59-fz',
        channel: 'site',
      } as Mapping,
    }
    const same = likelyMapping(sheetOf(['код', ' Когда', 'Что', 'Где стоит'], ['1', '', '', 'Странное']), ZONE, before)
    expect(same).toMatchObject({
      columns: before.mapping.columns,
      states: { странное: 'left' },
      regime: '59-fz',
      channel: 'site',
    })
    expect(likelyMapping(sheetOf(['Номер', 'Текст']), ZONE, before).columns).toEqual({ externalId: 0, words: 1 })
  })

  test('what is needed, what is not there and what is chosen twice', () => {
    const why = whyNotMapped(
      { columns: { externalId: 9, words: 1, subject: 1 }, regime: 'internal' },
      { head: ['a', 'b'] },
    )
    expect(why.map(({ field }) => field)).toEqual(['receivedAt', 'regime', 'externalId', 'subject'])
  })
})

describe('K2.4: rows as messages', () => {
  const MAPPING: Mapping = {
    columns: { externalId: 0, receivedAt: 1, words: 2, state: 3, endedAt: 4, email: 5 },
    states: { 'дан ответ': 'answered' },
    regime: 'own',
    channel: 'pos',
  }
  const read = (...rows: string[][]) => readRows(sheetOf([], ...rows), MAPPING, { now: NOW, timeZone: ZONE, isPlain })

  test('one that is whole, ended there on its own day', () => {
    const [row] = read(['П-1', '05.11.2026 10:22', 'Где справка', 'Дан  Ответ', '07.11.2026', 'a@b.example'])
    expect(row).toMatchObject({
      row: 2,
      externalId: 'П-1',
      stops: [],
      remarks: [],
      message: { state: 'answered', email: 'a@b.example' },
    })
    expect(String(row?.message?.endedAt)).toBe('2026-11-07T01:00:00Z')
  })

  test.each([
    [['', '05.11.2026', 'Текст'], /Нет номера/],
    [['1', '', 'Текст'], /Нет дня/],
    [['1', 'вчера', 'Текст'], /«вчера» не прочитали/],
    [['1', '05.12.2026', 'Текст'], /позже, чем сегодня/],
    [['1', '05.11.1999', 'Текст'], /больше пяти лет/],
    [['1', '05.11.2026', ''], /Нет текста/],
    [['1', '05.11.2026', 'а\0б'], /нельзя сохранить/],
    [['я'.repeat(101), '05.11.2026', 'Текст'], /длиннее 100/],
  ])('%j stops the file', (cells, why) => {
    const [row] = read(cells)
    expect([row?.message, row?.stops.join()]).toEqual([undefined, expect.stringMatching(why)])
  })

  test('a wrong end and a wrong address are remarks', () => {
    const [row] = read(['1', '05.11.2026', 'Текст', 'дан ответ', '01.01.2020', 'никак'])
    expect([row?.stops.length, row?.remarks.length, row?.message?.endedAt, row?.message?.email]).toEqual([
      0,
      2,
      undefined,
      '',
    ])
  })

  test('the same number twice is one message; with another text it is a mistake', () => {
    const one = ['1', '05.11.2026', 'Текст']
    expect(read(one, one)[1]).toMatchObject({
      isKnown: true,
      stops: [],
      remarks: [expect.stringMatching(/в строке 2/)],
    })
    expect(read(one, ['1', '05.11.2026', 'Другой'])[1]).toMatchObject({
      isKnown: false,
      stops: [expect.stringMatching(/текст другой/)],
    })
  })

  test('is the same whenever it comes again', () => {
    expect(importFormId(' ПОС ', 'п-1')).toBe(importFormId('пос', 'П-1'))
    expect(importFormId('ПОС', '1')).not.toBe(importFormId('ПОС2', '1'))
  })
})
