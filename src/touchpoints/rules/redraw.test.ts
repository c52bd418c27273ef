import { describe, expect, test } from 'vitest'
import { type EntryContent, NO_CONTENT } from '../terms/details.ts'
import { canonical } from './canonical.ts'
import { differencesOf, drawnAnew } from './redraw.ts'

const base: EntryContent = {
  ...NO_CONTENT,
  process: 'Приём',
  name: 'Телефон',
  channel: 'phone',
  kind: 'offline',
  needs: [{ need: 'consultation', objects: [], words: 'Получение консультации' }],
}
const withHours = (hours: string) => ({ ...base, whereabouts: { ...base.whereabouts, hours } })

describe('M6: an amendment is drawn anew from what stands, its author’s words stay', () => {
  test.each([
    // what           own                              stands                          drawn anew
    ['nothing', base, base, base],
    ['theirs alone', base, withHours('9–18'), withHours('9–18')],
    ['own alone', { ...base, name: 'Горячая линия' }, base, { ...base, name: 'Горячая линия' }],
    ['both apart', { ...base, name: 'Линия' }, withHours('9–18'), { ...withHours('9–18'), name: 'Линия' }],
    ['both the same part', withHours('8–17'), withHours('9–18'), withHours('8–17')],
  ])('changed: %s', (_, own, stands, expected) => {
    expect(drawnAnew({ base, own, stands })).toEqual(expected)
  })

  test('the sequence of keys is no change: the database has one of its own', () => {
    const whereabouts = { hours: '', link: '', email: '', phone: '', address: '' }
    expect(differencesOf(base, { ...base, whereabouts })).toEqual([])
    expect(canonical({ one: 1, other: [{ two: 2, three: 3 }] })).toBe(
      canonical({ other: [{ three: 3, two: 2 }], one: 1 }),
    )
  })
})

test('M6: differences are told part by part, in words', () => {
  const other: EntryContent = {
    ...withHours('9–18'),
    channel: 'site',
    keyFor: ['appeals'],
    demand: { counting: 'estimated', perMonth: 120, note: '' },
    bases: [{ kind: 'internal', title: 'О линии', number: '7', on: '2026-03-20', until: null, who: '', link: '' }],
  }
  expect(differencesOf(base, other)).toEqual([
    { part: 'channel', one: 'Телефонная связь', other: 'Официальный сайт' },
    { part: 'kind', one: 'Офлайн-точка', other: 'Цифровая точка' },
    { part: 'keyFor', one: '', other: 'Рассмотрение обращений, запросов' },
    { part: 'bases', one: '', other: 'Ненормативный (внутренний) акт или документ, О линии, № 7, от 20.03.2026' },
    { part: 'whereabouts', one: '', other: '9–18' },
    { part: 'demand', one: 'Считаем здесь', other: 'Оцениваем на глаз\n120 в месяц' },
  ])
})
