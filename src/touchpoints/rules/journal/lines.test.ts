import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { JournalSum, whyNotTaken } from './adding-up.ts'
import { journalLines } from './lines.ts'
import { readDay, readTimes } from './noting.ts'

const TODAY = Temporal.PlainDate.from('2026-11-22')
const FACTS = { today: TODAY, byCode: new Map([['cdfhjkmn', { touchpointId: 'entry', channel: 'phone' as const }]]) }
const lines = (text: string) =>
  [...journalLines(text, FACTS)].map((line) => {
    if (!('noted' in line)) return line
    const { on, ...noted } = line.noted
    return { ...noted, on: on.toString() }
  })
const ROW = { on: '2026-11-05', channel: 'email', address: 'press@mcx.ru', times: 7, kind: 'letter' }

describe('M11: a file of interactions is read', () => {
  test.each([
    ['the usual file', 'дата;канал;адрес;число\n05.11.2026;Электронная почта;press@mcx.ru;7\n'],
    ['English, commas', 'date,channel,address,number\r\n2026-11-05,email,press@mcx.ru,7\r\n'],
    ['tabs, another sequence', 'Количество\tАдрес\tДата\tКанал\n7\tpress@mcx.ru\t5.11.2026\te-mail\n'],
    ['no headings', '05.11.2026;электронная почта;press@mcx.ru;7'],
    [
      'a mark, blank lines, spaces',
      '\u{feff}Дата ; канал;адрес; Число\n\n 05.11.2026; email ; press@mcx.ru ; 7 \n;;;\n',
    ],
    ['quotes', '"дата";"канал";"адрес";"число"\n"05.11.2026";"Электронная почта";"press@mcx.ru";"7"\n'],
    ['a column that we do not need', 'дата;кто;канал;адрес;число\n05.11.2026;Иванова;email;press@mcx.ru;7\n'],
  ])('%s', (_, text) => expect(lines(text)).toEqual([ROW]))

  test.each([
    ['in a column of its own', 'дата;код точки;число\n05.11.2026;CDFH JKMN;2'],
    ['in place of a channel', 'дата;канал;адрес;число\n05.11.2026;код;cdfhjkmn;2'],
  ])('a short code %s', (_, text) => {
    expect(lines(text)).toEqual([{ touchpointId: 'entry', kind: 'call', on: '2026-11-05', times: 2 }])
  })

  test.each([
    // what is wrong            the line                            what is said
    ['tomorrow', '23.11.2026;email;a@b.ru;1', 'Этот день ещё не наступил. Поставьте сегодняшний или прошедший'],
    ['the last century', '31.12.1999;email;a@b.ru;1', 'Журнал ведём с 2000 года. Проверьте год'],
    ['no day of the calendar', '31.02.2026;email;a@b.ru;1', 'Даты пишите так: 05.11.2026 или 2026-11-05'],
    ['an American day', '11/05/2026;email;a@b.ru;1', 'Даты пишите так: 05.11.2026 или 2026-11-05'],
    [
      'a channel nobody knows',
      '05.11.2026;голубь;a@b.ru;1',
      'Канал «голубь» не узнали. Назовите его, как в перечне: телефонная связь, электронная почта',
    ],
    ['no channel', '05.11.2026;;a@b.ru;1', 'Канал не назван'],
    ['a fraction', '05.11.2026;email;a@b.ru;1,5', 'Число: напишите целое число цифрами'],
    ['less than nothing', '05.11.2026;email;a@b.ru;-1', 'Число: напишите целое число цифрами'],
    [
      'too many',
      '05.11.2026;email;a@b.ru;1000001',
      'Число: за раз берём не больше 1\u00a0000\u00a0000. Разделите на несколько записей',
    ],
    [
      'a long address',
      `05.11.2026;email;${'я'.repeat(301)};1`,
      'Адрес длиннее 300 знаков. Оставьте то, по чему его узнают',
    ],
    ['a strange code', '05.11.2026;код;zzzz;1', 'Точки с кодом «zzzz» нет. Код стоит на её странице'],
    ['a torn line', '05.11.2026;email', 'Число: напишите целое число цифрами'],
    [
      'an address with a semicolon',
      '05.11.2026;email;a;b;1',
      'Ячеек больше, чем столбцов. Возьмите адрес с запятыми в кавычки',
    ],
    [
      'all at once',
      'вчера;голубь;;много',
      'Даты пишите так: 05.11.2026 или 2026-11-05. Число: напишите целое число цифрами. Канал «голубь» не узнали. Назовите его, как в перечне: телефонная связь, электронная почта',
    ],
  ])('%s is told with its line', (_, row, why) => {
    expect(lines(`дата;канал;адрес;число\n05.11.2026;email;x@y.ru;1\n${row}`).slice(1)).toEqual([
      { wrong: { line: 3, why } },
    ])
  })

  test.each([
    ['nothing at all', ''],
    ['words', 'Добрый день, высылаем журнал'],
    ['headings alone', 'дата;канал;адрес;число'],
    ['noughts', 'дата;канал;адрес;число\n05.11.2026;email;a@b.ru;0'],
  ])('%s: nothing is taken', (_, text) => {
    const sum = new JournalSum()
    const wrong = [...journalLines(text, FACTS)].flatMap((line) => ('wrong' in line ? [line.wrong] : []))
    expect(whyNotTaken(sum, wrong)).toHaveLength(1)
  })

  test('a cell that a spreadsheet would count is a word', () => {
    expect(lines(`дата;канал;адрес;число\n05.11.2026;phone;'+7 4132 620000;3`)).toMatchObject([
      { address: '+7 4132 620000' },
    ])
  })

  test('a quotation mark that nobody closes is a sign', () => {
    expect(lines('дата;канал;адрес;число\n05.11.2026;stand;"Холл;3\n06.11.2026;stand;Холл;1')).toHaveLength(2)
  })
})

test.each([
  ['5.1.2026', '2026-01-05'],
  ['29.02.2024', '2024-02-29'],
  ['29.02.2026', undefined],
  ['2026-1-5', undefined],
  ['05.11.26', undefined],
  ['', undefined],
])('M7: the day %s', (written, day) => expect(readDay(written)?.toString()).toBe(day))

test.each([
  ['1 200', 1200],
  ['1\u00a0200\u00a0000', 1_200_000],
  ['12 00', undefined],
  ['0', 0],
  ['007', 7],
  ['1e3', undefined],
  ['', undefined],
])('M7: the number «%s»', (written, times) => expect(readTimes(written)).toBe(times))

test('M7: lines of one place, day and kind are one counter, and nothing is lost', () => {
  const sum = new JournalSum()
  for (const line of journalLines(
    'дата;канал;адрес;число\n05.11.2026;email;a@b.ru;2\n05.11.2026;email;a@b.ru;3\n06.11.2026;email;a@b.ru;1',
    FACTS,
  ))
    if ('noted' in line) sum.add(line.noted)
  expect(sum).toMatchObject({ rows: 3, interactions: 6 })
  expect(sum.counters.map(({ times }) => times)).toEqual([5, 1])
})

test('M11: of very many wrong lines a hundred are told and the rest counted', () => {
  const wrong = Array.from({ length: 121 }, (_, place) => ({ line: place + 2, why: 'Канал не назван' }))
  const told = whyNotTaken({ rows: 5, interactions: 5 }, wrong)
  expect(told).toHaveLength(101)
  expect(told[0]).toEqual({ field: 'file', why: 'Строка 2: Канал не назван' })
  expect(told.at(-1)?.why).toBe('Других строк с ошибками: 21')
})
