import { describe, expect, test } from 'vitest'
import { basis, came, day, entry, facts, wordsOf } from '#test/lacking-registers.ts'
import { type Direction, NO_DETAILS } from '../terms/details.ts'
import type { FullEntry } from '../terms/entries.ts'
import type { Channel, Need } from '../terms.ts'
import { findingsOf } from './findings.ts'
import { kindOf } from './kinds.ts'

describe('M11: channels and addresses that no entry covers', () => {
  const mailbox = entry('mail', {
    channel: 'email',
    details: { whereabouts: { ...NO_DETAILS.whereabouts, email: 'a@b.ru' } },
  })
  test('an address is told once, however it was written, with the way it was written last; the busiest first', () => {
    const given = facts([mailbox], {
      came: [
        came({ channel: 'email', address: 'A@B.ru' }, 100),
        came({ channel: 'email', address: 'Press@b.ru' }, 3, '2026-10-01'),
        came({ channel: 'email', address: 'press@b.ru' }, 2, '2026-11-01'),
        came({ channel: 'stand', address: '—' }, 9),
      ],
    })
    expect(wordsOf('uncovered', given)).toEqual([
      'Информационный стенд, адрес не указан: 9 взаимодействий, последнее 20 ноября. Такой точки в перечне нет',
      'Электронная почта, press@b.ru: 5 взаимодействий, последнее 1 ноября. Такой точки в перечне нет',
    ])
    const [, address] = findingsOf(given).filter(({ kind }) => kind === 'uncovered')
    expect(address?.acts).toEqual([
      { label: 'Предложить точку', proposal: { deed: 'include', channel: 'email', address: 'press@b.ru' } },
    ])
  })

  test('an excluded entry through which people still come', () => {
    const gone = {
      name: 'Окно',
      channel: 'reception',
      processName: 'Приём',
      goneOn: day('2025-12-30'),
      interactions: 4,
    } as const
    expect(wordsOf('uncovered', facts([], { stillCame: [gone] }))).toEqual([
      'Точку «Окно» исключили 30 декабря 2025 года, а через неё всё ещё приходят: 4 взаимодействия',
    ])
  })
})

describe('M7, M11: entries without any interaction for the set time', () => {
  test.each([
    // what is known                          since         last came     counted      told
    ['nobody ever came', '2026-01-01', null, 'here', true],
    ['it stands since the first day of silence', '2026-05-01', null, 'here', true],
    ['it stands a day less', '2026-05-02', null, 'here', false],
    ['the last one came before', '2026-01-01', '2026-04-30', 'here', true],
    ['somebody came on the first day', '2026-01-01', '2026-05-01', 'here', false],
    ['somebody came today', '2026-01-01', '2026-11-22', 'here', false],
    ['it is counted elsewhere', '2026-01-01', null, 'elsewhere', false],
    ['it is estimated', '2026-01-01', null, 'estimated', false],
    ['it cannot be counted', '2026-01-01', null, 'impossible', false],
  ] as const)('%s', (...[, since, last, counting, told]) => {
    const one = entry('a', { details: { demand: { counting, perMonth: null, note: '' } } })
    const given = facts([one], {
      since: new Map([['a', day(since)]]),
      came: last ? [came({ touchpointId: 'a' }, 1, last)] : [],
    })
    expect(wordsOf('silent', given)).toHaveLength(told ? 1 : 0)
  })

  test.each([
    // today        months   somebody came  told
    ['2026-11-01', 1, '2026-10-01', false],
    ['2026-11-01', 1, '2026-09-30', true],
    ['2027-01-31', 1, '2026-12-01', false],
    ['2027-01-01', 12, '2025-12-31', true],
  ] as const)('whole months end with the month: %s, %d', (today, silentMonths, last, told) => {
    const since = new Map([['a', day('2020-01-01')]])
    const given = facts([entry('a')], {
      today: day(today),
      silentMonths,
      since,
      came: [came({ touchpointId: 'a' }, 1, last)],
    })
    expect(wordsOf('silent', given)).toHaveLength(told ? 1 : 0)
  })

  test('somebody who came by its address came to it, in every process where it stands', () => {
    const whereabouts = { ...NO_DETAILS.whereabouts, phone: '62-00-00' }
    const twins = [
      entry('a', { details: { whereabouts } }),
      entry('b', { processId: 'p2', processName: 'Другой', details: { whereabouts } }),
    ]
    expect(wordsOf('silent', facts(twins, { came: [came({ channel: 'phone', address: '620000' })] }))).toEqual([])
    expect(wordsOf('silent', facts(twins))).toHaveLength(2)
  })
})

describe('K2.6: entries through which no feedback can be left', () => {
  test.each([
    // needs                     answers  told
    [['information'], 0, true],
    [['information'], 1, false],
    [['information', 'feedback'], 0, false],
    [['feedback-result'], 0, true],
    [[], 0, true],
  ] as [Need[], number, boolean][])('needs %j, answers %d', (needs, answers, told) => {
    const given = facts([entry('a', { needs })], { came: [{ ...came({ touchpointId: 'a' }), answers }] })
    expect(wordsOf('no-feedback', given)).toHaveLength(told ? 1 : 0)
  })
})

describe('M8: bases that run out', () => {
  test.each([
    // its last day    what is told
    [null, []],
    ['2026-12-23', []],
    ['2026-12-22', ['действует до 22 декабря, осталось 30 дней']],
    ['2026-11-23', ['действует до 23 ноября, осталось 1 день']],
    ['2026-11-22', ['действует до 22 ноября, сегодня последний день']],
    ['2026-11-21', ['действовало до 21 ноября']],
    ['2020-01-01', ['действовало до 1 января 2020 года']],
  ] as [string | null, string[]][])('until %s', (until, told) => {
    const words = wordsOf('basis-ended', facts([entry('a', { details: { bases: [basis(until)] } })]))
    expect(words).toEqual(told.map((when) => `Точка 1.1 «Точка a»: «О приёме» № 5, ${when}`))
  })

  test('what has ended comes before what will, the longest ago first', () => {
    const entries = ['2026-12-01', '2026-11-01', '2026-11-25', '2026-01-01'].map((until, place) =>
      entry(`e${place}`, { details: { bases: [basis(until)] } }),
    )
    const found = findingsOf(facts(entries)).filter(({ kind }) => kind === 'basis-ended')
    expect(found.map(({ thing }) => thing.touchpointId)).toEqual(['e3', 'e1', 'e2', 'e0'])
  })
})

describe('M13: processes without an online or without an offline way', () => {
  test.each([
    // channels              told
    [['phone', 'email'], []],
    [['email', 'site'], ['нет офлайн-способа для тех, кому трудно онлайн']],
    [['post'], ['нет онлайн-способа']],
  ] as [Channel[], string[]][])('%j', (channels, told) => {
    const given = facts(channels.map((channel) => entry(channel, { channel, kind: kindOf(channel) })))
    expect(wordsOf('no-way', given)).toEqual(told.map((words) => `Процесс 1 «Приём обращений»: ${words}`))
  })
})

describe('M10: needs that no entry serves', () => {
  test('eight are looked for; «other» is not', () => {
    expect(wordsOf('unserved-need', facts([entry('a', { needs: ['consultation', 'feedback'] })]))).toEqual([
      'Ни в одной точке: получение информации, в том числе о ходе рассмотрения: заявления, обращения, запроса, документов',
      'Ни в одной точке: получение форм документов',
      'Ни в одной точке: представление: заявления, обращения, запроса, документов',
      'Ни в одной точке: получение результата, ответа, разъяснения',
      'Ни в одной точке: предоставление объектов для осмотра (проверки)',
      'Ни в одной точке: получение результата рассмотрения обратной связи',
    ])
  })
})

describe('K1.2: directions', () => {
  const pointed = (id: string, direction: Direction | null, keyFor: Direction[] = []) =>
    entry(id, { details: { direction, keyFor } })
  test('one in use without a key touchpoint is told, and its busiest entry proposed', () => {
    const given = facts([pointed('a', 'appeals'), pointed('b', 'appeals'), pointed('c', 'staff', ['staff'])], {
      came: [came({ touchpointId: 'b' }, 5)],
    })
    expect(wordsOf('no-key', given)).toEqual(['Рассмотрение обращений, запросов: 2 точки, ключевой среди них нет'])
    expect(findingsOf(given).find(({ kind }) => kind === 'no-key')?.acts).toEqual([
      { label: 'Назвать ключевой точку 1.2', proposal: { deed: 'change', touchpoint: 'b', key: 'appeals' } },
    ])
  })

  test('entries without a direction are told in sum', () => {
    expect(wordsOf('no-direction', facts([pointed('a', null), pointed('b', 'staff'), pointed('c', null)]))).toEqual([
      '2 точки без направления. Первая из них 1.1 «Точка a»',
    ])
  })
})

describe('M5: what was passed over stays a finding', () => {
  const remark = { touchpointId: 'a', processId: 'p1', by: 'Нивин О.', on: '2026-10-01', reason: 'Приказ готовят' }
  test.each([
    ['basis', 'no-basis'],
    ['accessibility', 'no-accessibility'],
    ['other-way', 'no-way'],
    ['quotes', 'open-quote'],
    ['kind-fits', 'passed-over'],
  ] as const)('%s is told as %s, with who, when and why', (check, kind) => {
    const given = facts([entry('a', { name: 'Сообщество "Вконтакте' })], { passedOver: [{ ...remark, check }] })
    expect(findingsOf(given).find((finding) => finding.kind === kind)?.passedOver).toMatchObject(remark)
  })

  test('without an override they are told as well, and with what is asked for they are not', () => {
    const kinds = (one: FullEntry) => findingsOf(facts([one])).map(({ kind }) => kind)
    expect(kinds(entry('a'))).toEqual(expect.arrayContaining(['no-basis', 'no-accessibility']))
    const told = entry('a', { details: { bases: [basis(null)], accessibility: 'Пандус' } })
    expect(kinds(told)).not.toEqual(expect.arrayContaining(['no-basis']))
    expect(kinds(told)).not.toEqual(expect.arrayContaining(['no-accessibility']))
  })
})

test('M11: an empty register with an empty journal lacks nothing that could be told', () => {
  expect(findingsOf(facts([]))).toEqual([])
})
