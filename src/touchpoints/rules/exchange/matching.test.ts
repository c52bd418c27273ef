import { describe, expect, test } from 'vitest'
import { entryOf } from '#test/register-of.ts'
import { NO_CONTENT } from '../../terms/details.ts'
import type { FormRow } from '../../terms/imports.ts'
import type { Channel } from '../../terms.ts'
import { settled } from '../content.ts'
import { entryNeed } from '../needs.ts'
import { closeNames } from './close-names.ts'
import { weightOf } from './doubts.ts'
import { matchRows } from './matching.ts'
import { atOnce } from './steps.ts'
import { countsOf, whyNotTaken } from './taking.ts'

const standing = (process: string, name: string, channel: Channel, place = 0) =>
  entryOf(
    settled({
      ...NO_CONTENT,
      process,
      name,
      channel,
      needs: [{ ...entryNeed('information'), objects: [] }],
      accessibility: 'Пандус',
    }),
    [process.length, place],
  )
const row = (over: Partial<FormRow> = {}): FormRow => ({
  row: 3,
  process: 'Запрос информации',
  name: 'Электронная почта',
  needs: 'Получение информации',
  kind: 'Цифровая точка',
  ...over,
})
const MAIL = standing('Запрос информации', 'Электронная почта', 'email')
const match = (
  rows: readonly FormRow[],
  entries = [MAIL],
  abbreviations = [{ short: 'МСХ', full: 'министерство сельского хозяйства' }],
) => atOnce(matchRows(rows, entries, abbreviations))

describe('M12: a row is found again in the register', () => {
  test.each([
    ['the same', {}, 'same', []],
    ['in another case and sequence', { name: 'почта  ЭЛЕКТРОННАЯ' }, 'changed', ['name']],
    ['with other needs', { needs: 'Получение консультации' }, 'changed', ['needs']],
    ['with features', { kind: 'Цифровая точка\nКруглосуточно' }, 'changed', ['kind']],
    ['with an empty fifth column', { kind: '' }, 'same', []],
    ['its process written otherwise', { process: '«запрос  информации»' }, 'same', []],
    ['in another process', { process: 'Приём заявлений' }, 'new', []],
    ['under another name', { name: 'Телефон' }, 'new', []],
  ] as const)('%s', (_what, over, mark, changes) => {
    const [found] = match([row(over)]).rows
    expect([found?.mark, found?.changes]).toEqual([mark, changes])
    if (mark !== 'new') expect(found?.content).toMatchObject({ channel: 'email', accessibility: 'Пандус' })
  })

  test('abbreviations of the body are one name; the channel of a name is known from the register', () => {
    const stands = standing('Запрос', 'Окно 5 министерства сельского хозяйства', 'reception')
    const { rows } = match(
      [
        row({ process: 'Запрос', name: 'Окно 5 МСХ', kind: 'Офлайн-точка' }),
        row({ process: 'Другой', name: 'Окно 5 МСХ', kind: 'Офлайн-точка' }),
      ],
      [stands],
    )
    expect(rows.map(({ mark, content }) => [mark, content.channel])).toEqual([
      ['changed', 'reception'],
      ['new', 'reception'],
    ])
  })

  test('one name in two networks is two entries', () => {
    const two = [standing('П', 'Сообщество', 'vk', 0), standing('П', 'Сообщество', 'ok', 1)]
    const both = [row({ process: 'П', name: 'Сообщество' }), row({ process: 'П', name: 'Сообщество', row: 4 })]
    expect(match(both, two).rows.map(({ mark, standing: found }) => [mark, found?.touchpointId])).toEqual(
      two.map(({ touchpointId }) => ['same', touchpointId]),
    )
  })

  test('M6: what the file lacks is listed and nothing else', () => {
    const { lacked } = match([row({ name: 'Телефон' })])
    expect(lacked).toEqual([
      { touchpointId: MAIL.touchpointId, number: '1.1', name: 'Электронная почта', processName: 'Запрос информации' },
    ])
  })
})

describe('M5: what is doubtful about a row', () => {
  test.each([
    ['an open quotation mark', { name: 'Сообщество "Вконтакте' }, ['quotes'], 'asks'],
    ['an open «', { needs: 'Получение «информации' }, ['quotes'], 'asks'],
    ['a channel that nobody knows', { name: 'Окно 5', kind: 'Офлайн-точка' }, ['channel'], 'blocks'],
    ['two channels', { name: 'Почта и телефон', kind: 'Офлайн-точка' }, ['channel'], 'blocks'],
    ['a kind that contradicts the channel', { kind: 'Офлайн-точка' }, ['kind-differs'], 'asks'],
    ['no process', { process: '' }, ['no-process'], 'blocks'],
    ['no name', { name: '' }, ['no-name'], 'blocks'],
    ['no needs', { needs: '' }, ['no-needs'], 'blocks'],
    ['no kind', { kind: '' }, ['no-kind'], 'asks'],
    ['a fifth column that tells no kind', { kind: 'По предварительной записи' }, ['no-kind'], 'asks'],
    ['a strange sign', { name: 'Почта России\u{fffd}', kind: 'Офлайн-точка' }, ['signs'], 'asks'],
    ['a long name', { name: `Почта ${'ы'.repeat(500)}`, kind: 'Офлайн-точка' }, ['too-long'], 'stops'],
    ['a long cell', { kind: `Цифровая точка, ${'ы'.repeat(500)}` }, ['too-long'], 'stops'],
    ['a process with a slip', { process: 'Запрос инфармации' }, ['close-process'], 'asks'],
    ['nothing', {}, [], null],
  ] as const)('%s', (_what, over, doubts, weight) => {
    const [found] = match([row(over)], over && 'process' in over && over.process ? [MAIL] : []).rows
    expect(found?.doubts.map(({ doubt }) => doubt)).toEqual(doubts)
    expect(weightOf(found?.doubts ?? [])).toBe(weight)
  })

  test('M12: a touchpoint twice in one process of the file', () => {
    const rows = [row(), row({ row: 4, name: 'электронная почта' }), row({ row: 5, process: 'Другой процесс' })]
    const found = match(rows, []).rows
    expect(found.map(({ doubts }) => doubts.map(({ doubt }) => doubt))).toEqual([[], ['twice'], []])
    expect(found[1]?.doubts[0]?.words).toContain('в строке 3')
  })

  test.each([
    ['Получение ответа', 'Получение ответ', true],
    ['Приём заявлений 2024', 'Приём заявлений 2025', false],
    ['Приём', 'Приёма', false],
    ['Получение ответа', 'Получение справки', false],
  ])('«%s» and «%s» are close: %s', (one, other, isClose) => {
    const keyOf = (name: string) => name.toLowerCase()
    expect(closeNames([one], [other], keyOf).get(other)).toBe(isClose ? one : undefined)
  })
})

describe('M5: a file is taken whole or not at all', () => {
  test.each([
    ['a new row', [row()], [], 0],
    ['a row that cannot be included yet', [row({ name: 'Окно' })], [], 0],
    ['a row that is too long', [row(), row({ name: 'ы'.repeat(501) })], [], 1],
    ['nothing new', [row()], [MAIL], 1],
  ] as const)('%s', (_what, rows, entries, hurdles) => {
    expect(whyNotTaken(match(rows, [...entries]).rows)).toHaveLength(hurdles)
  })

  test('counts', () => {
    const { rows } = match([row(), row({ name: 'Окно', row: 4 }), row({ name: 'Телефон', kind: '', row: 5 })])
    expect(countsOf(rows)).toEqual({ new: 2, changed: 0, same: 1, doubtful: 2, blocked: 1, stopped: 0 })
  })
})
