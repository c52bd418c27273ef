import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Check, CheckLine, Deed } from '../terms/amendments.ts'
import { type Basis, type EntryContent, NO_CONTENT, NO_DETAILS } from '../terms/details.ts'
import type { FullEntry } from '../terms/entries.ts'
import { type CheckFacts, checkLines, isBlocked, verdictOf } from './check-list.ts'
import { standingRegister } from './standing-register.ts'

const ORDER: Basis = { kind: 'normative', title: 'Приказ', number: '7', on: null, until: null, who: '', link: '' }
const entry = (own: Partial<FullEntry>): FullEntry => ({
  touchpointId: 'phone',
  code: 'cdfhjkmn',
  processId: 'ask',
  processName: 'Запрос',
  name: 'Телефонная связь',
  channel: 'phone',
  kind: 'offline',
  needs: [],
  isKey: false,
  version: 3,
  sampleOf: null,
  unitId: null,
  includedOn: Temporal.PlainDate.from('2026-11-17'),
  details: NO_DETAILS,
  ...own,
})
const REGISTER = standingRegister(
  [
    { id: 'ask', name: 'Запрос', position: 1 },
    { id: 'read', name: 'Ознакомление', position: 2 },
  ],
  [
    entry({}),
    entry({ touchpointId: 'email', name: 'Почта МСХ', channel: 'email', kind: 'digital' }),
    entry({ touchpointId: 'stand', processId: 'read', processName: 'Ознакомление', name: 'Стенд', channel: 'stand' }),
  ],
  [{ short: 'МСХ', full: 'министерство сельского хозяйства' }],
)
const WHOLE: EntryContent = {
  ...NO_CONTENT,
  process: 'Запрос',
  name: 'Сайт',
  channel: 'site',
  needs: [{ need: 'information', objects: [], words: 'Получение информации' }],
  bases: [ORDER],
  accessibility: 'Версия для слабовидящих',
}

const facts = (deed: Deed, own: Partial<CheckFacts['amendment']>, rest: Partial<CheckFacts> = {}): CheckFacts => ({
  amendment: {
    deed,
    touchpointId: deed === 'include' ? null : 'phone',
    successorId: null,
    baseVersion: deed === 'include' ? null : 3,
    content: deed === 'include' || deed === 'change' ? WHOLE : null,
    reason: 'так решили',
    grounds: ORDER,
    turnTo: '',
    ...own,
  },
  register: REGISTER,
  own: false,
  ownAllowed: false,
  today: Temporal.PlainDate.from('2026-11-22'),
  ...rest,
})
const verdicts = (lines: readonly CheckLine[], check: Check) =>
  lines.filter((line) => line.check === check).map(({ verdict, field }) => `${verdict} ${field}`)

describe('M5: every check that a deed knows has its line, also where all is well', () => {
  test.each<[Deed, Partial<CheckFacts['amendment']>, Check[]]>([
    [
      'include',
      {},
      ['words', 'channel', 'needs', 'kind-fits', 'duplicate', 'own', 'basis', 'other-way', 'accessibility', 'quotes'],
    ],
    [
      'change',
      { content: { ...WHOLE, name: 'Телефон', channel: 'phone' } },
      [
        'words',
        'channel',
        'needs',
        'kind-fits',
        'duplicate',
        'current',
        'own',
        'basis',
        'other-way',
        'accessibility',
        'quotes',
      ],
    ],
    ['exclude', { turnTo: 'на сайт', touchpointId: 'stand' }, ['words', 'current', 'own', 'basis', 'other-way']],
  ])('%s', (deed, own, checks) => {
    const lines = checkLines(facts(deed, own))
    expect(lines.map(({ check }) => check)).toEqual(checks)
    expect(lines.filter(({ verdict }) => verdict !== 'fine')).toEqual([])
    expect([isBlocked(lines), verdictOf(lines)]).toEqual([false, 'замечаний нет'])
  })
})

describe('M5: what blocks, and what is a remark', () => {
  test.each<[string, Partial<EntryContent>, Check, string[]]>([
    // what                              said                                       check           verdict
    ['no process', { process: ' ' }, 'words', ['blocks process']],
    ['no name', { name: '' }, 'words', ['blocks name']],
    ['a name that nobody sees', { name: '\u200b\u2060' }, 'words', ['blocks name']],
    ['a name that turns text around', { name: 'Сайт \u202eВКонтакте' }, 'words', ['blocks name']],
    ['neither', { name: '', process: '' }, 'words', ['blocks process', 'blocks name']],
    ['no channel', { channel: null }, 'channel', ['blocks channel']],
    ['no need', { needs: [] }, 'needs', ['blocks needs']],
    [
      'M10: another need without words',
      { needs: [{ need: 'other', objects: [], words: '' }] },
      'needs',
      ['blocks needs'],
    ],
    ['M12: a duplicate', { name: 'связь «ТЕЛЕФОННАЯ»', channel: 'phone' }, 'duplicate', ['blocks name']],
    [
      'M12: a duplicate by an abbreviation',
      { name: 'Почта министерства сельского хозяйства', channel: 'email' },
      'duplicate',
      ['blocks name'],
    ],
    [
      'M12: in a process written otherwise',
      { process: '«запрос»', name: 'Телефонная связь', channel: 'phone' },
      'duplicate',
      ['blocks name'],
    ],
    ['M12: the name on another channel', { name: 'Телефонная связь' }, 'duplicate', ['fine name']],
    [
      'M12: the name in another process',
      { process: 'Ознакомление', name: 'Телефонная связь', channel: 'phone' },
      'duplicate',
      ['fine name'],
    ],
    ['M14: a kind that its channel does not have', { kind: 'offline' }, 'kind-fits', ['remark kind']],
    ['M14: the cell of a file says otherwise', { asWritten: { kind: 'Офлайн-точка' } }, 'kind-fits', ['remark kind']],
    ['M14: another channel, kind not told', { channel: 'other' }, 'kind-fits', ['remark kind']],
    ['M14: another channel, kind told', { channel: 'other', kind: 'digital' }, 'kind-fits', ['fine kind']],
    ['M8: no basis', { bases: [] }, 'basis', ['remark bases']],
    ['M8: a basis without words', { bases: [{ ...ORDER, title: '', number: '' }] }, 'basis', ['remark bases']],
    ['M8: a basis that ran out yesterday', { bases: [{ ...ORDER, until: '2026-11-21' }] }, 'basis', ['remark bases']],
    ['M8: a basis that runs out today', { bases: [{ ...ORDER, until: '2026-11-22' }] }, 'basis', ['fine bases']],
    ['M8: one of two ran out', { bases: [{ ...ORDER, until: '2026-11-21' }, ORDER] }, 'basis', ['fine bases']],
    [
      'M9: an instruction',
      { bases: [{ ...ORDER, kind: 'directive', title: '', number: '', who: 'министр' }] },
      'basis',
      ['fine bases'],
    ],
    ['M13: no accessibility note', { accessibility: ' ' }, 'accessibility', ['remark accessibility']],
    ['M13: a process with one way', { process: 'Новый процесс' }, 'other-way', ['remark channel']],
    ['M13: the second way of a process', { process: 'Ознакомление' }, 'other-way', ['fine channel']],
    ['App1: an open quotation mark', { name: 'Сообщество "Вконтакте' }, 'quotes', ['remark name']],
  ])('%s', (_, said, check, ...[expected]) => {
    expect(verdicts(checkLines(facts('include', { content: { ...WHOLE, ...said } })), check)).toEqual(expected)
  })

  test('M12: the entry that stands is pointed to', () => {
    const content = { ...WHOLE, name: 'телефонная связь', channel: 'phone' as const }
    const [line] = checkLines(facts('include', { content })).filter(({ check }) => check === 'duplicate')
    expect(line?.standing).toEqual({ touchpointId: 'phone', number: '1.1', name: 'Телефонная связь' })
    expect(line?.words).toBe(
      'Точка «Телефонная связь» уже стоит в этом процессе под номером 1.1. Добавьте новую потребность к ней',
    )
    const changed = { ...facts('change', { content }).amendment, touchpointId: 'stand' }
    const [again] = checkLines({ ...facts('change', { content }), amendment: changed }).filter(
      ({ check }) => check === 'duplicate',
    )
    expect(again?.words).toMatch(/Добавьте новую потребность к ней или объедините их$/)
  })
})

describe('M6: an act on an entry that stands', () => {
  test.each<[string, Deed, Partial<CheckFacts['amendment']>, Check, string[]]>([
    ['drawn from an older version', 'change', { baseVersion: 2 }, 'current', ['blocks name']],
    ['of an entry that has gone', 'change', { touchpointId: 'gone' }, 'current', ['blocks name']],
    [
      'a change in its own words',
      'change',
      { content: { ...WHOLE, name: 'Телефонная связь', channel: 'phone' } },
      'duplicate',
      ['fine name'],
    ],
    ['a change without its own basis', 'change', { grounds: null }, 'basis', ['remark grounds']],
    ['an exclusion without a reason', 'exclude', { reason: '', turnTo: 'на сайт' }, 'words', ['blocks reason']],
    ['an exclusion that leads nowhere', 'exclude', {}, 'words', ['blocks successor']],
    ['an exclusion that leads to itself', 'exclude', { successorId: 'phone' }, 'words', ['blocks successor']],
    ['an exclusion that leads to what has gone', 'exclude', { successorId: 'gone' }, 'words', ['blocks successor']],
    ['an exclusion that leads to another', 'exclude', { successorId: 'email' }, 'words', ['fine reason']],
    ['an exclusion without a basis', 'exclude', { grounds: null }, 'basis', ['remark grounds']],
    ['M13: the offline way goes', 'exclude', {}, 'other-way', ['remark channel']],
    ['M12: a merge of two channels', 'merge', { successorId: 'email' }, 'duplicate', ['remark successor']],
    ['M12: a merge across processes', 'merge', { successorId: 'stand' }, 'duplicate', ['blocks successor']],
    ['M12: a merge with itself', 'merge', { successorId: 'phone' }, 'duplicate', ['blocks successor']],
  ])('%s', (_, deed, own, ...[check, expected]) => {
    expect(verdicts(checkLines(facts(deed, own)), check)).toEqual(expected)
  })
})

describe('M5: nobody includes an own amendment', () => {
  test.each([
    // own   allowed  verdict
    [false, false, 'fine'],
    [true, false, 'blocks'],
    [true, true, 'fine'],
  ])('own: %s, the body allows it: %s', (own, ownAllowed, verdict) => {
    expect(verdicts(checkLines(facts('include', {}, { own, ownAllowed })), 'own')).toEqual([`${verdict} reason`])
  })
})
