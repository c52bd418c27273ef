import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Amendment, CheckLine } from '../terms/amendments.ts'
import { type Basis, type EntryContent, NO_CONTENT } from '../terms/details.ts'
import { isNewSitting, whyNotOpen, whyNotWithdrawn, whyOvertaken } from './drafts.ts'
import { linesForAuthor, whyNotSubmitted } from './submitting.ts'

const NOW = Temporal.Instant.from('2026-11-17T09:00:00Z')
const UNTOUCHED = { submittedAt: null, returnedAt: null, withdrawnAt: null, includedAt: null }
const act = (some: Partial<Amendment>) =>
  ({
    deed: 'exclude',
    content: null,
    reason: 'Закрыли',
    grounds: null,
    successorId: null,
    turnTo: 'На сайт',
    ...some,
  }) as Amendment
const fields = (amendment: Amendment, lines: CheckLine[] = []) =>
  whyNotSubmitted(amendment, lines).map(({ field }) => field)

describe('M5, M6: whoever acts on an entry says why, and where people turn', () => {
  test.each([
    // what                                                          refused
    [{}, []],
    [{ reason: ' ' }, ['reason']],
    [{ turnTo: '' }, ['successor']],
    [{ turnTo: '', successorId: 'one' }, []],
    [{ deed: 'merge', turnTo: '' }, ['successor']],
    [{ deed: 'merge', successorId: 'one', reason: '' }, ['reason']],
    [{ deed: 'change', content: NO_CONTENT, reason: '' }, ['reason']],
    [{ deed: 'include', content: NO_CONTENT, reason: '' }, []],
  ] as const)('%j: %j', (some, refused) => {
    expect(fields(act(some as Partial<Amendment>))).toEqual(refused)
  })
})

const basis = (some: Partial<Basis>): Basis => ({
  ...{ kind: 'internal', title: 'О линии', number: '', on: null, until: null, who: '', link: '' },
  ...some,
})

describe('M8, M9, M10, M14: what nobody could use is told before it is submitted', () => {
  test.each([
    // what                                                                     refused
    [{ bases: [basis({})] }, []],
    [{ bases: [basis({ title: '', number: '7' })] }, ['bases']],
    [{ bases: [basis({ on: '2026-03-20', until: '2026-03-19' })] }, ['bases']],
    [{ bases: [basis({ on: '2026-03-20', until: '2026-03-20' })] }, []],
    [{ bases: [basis({ link: 'javascript:alert(1)' })] }, ['bases']],
    [{ bases: [basis({ link: 'docs.example' })] }, ['bases']],
    [{ bases: [basis({ link: 'https://docs.example/7' })] }, []],
    [{ whereabouts: { ...NO_CONTENT.whereabouts, link: 'javascript:alert(1)' } }, ['whereabouts']],
    [{ whereabouts: { ...NO_CONTENT.whereabouts, link: '@otdel' } }, []],
    [{ whereabouts: { ...NO_CONTENT.whereabouts, link: 'vk.com/otdel' } }, []],
    [{ whereabouts: { ...NO_CONTENT.whereabouts, link: 'otdel.example:8080' } }, []],
    [{ channel: 'other', kind: null }, ['kind']],
    [{ channel: 'other', kind: 'digital' }, []],
    [{ needs: [{ need: 'other', objects: [], words: '' }] }, ['needs']],
  ] as [Partial<EntryContent>, string[]][])('%j: %j', (some, refused) => {
    expect(fields(act({ deed: 'include', content: { ...NO_CONTENT, ...some } }))).toEqual(refused)
  })
})

const line = (some: Partial<CheckLine>): CheckLine => ({
  ...{ check: 'words', verdict: 'blocks', field: 'name', words: 'Точка не названа' },
  ...some,
})

test('M5: what blocks an inclusion keeps it from being submitted, a remark does not, and who decides is nothing to the author', () => {
  const lines = [line({}), line({ verdict: 'remark', field: 'bases' }), line({ check: 'own', field: 'reason' })]
  expect(fields(act({}), linesForAuthor(lines, true))).toEqual(['name'])
})

test('M6: the author is told what to do about an entry that others changed', () => {
  const changed = [line({ check: 'current', words: 'Верните правку' })]
  expect(linesForAuthor(changed, true)[0]?.words).toContain('составьте правку заново')
  expect(linesForAuthor(changed, false)[0]?.words).toContain('Отзовите правку')
})

describe('M5: what is open to whom it belongs', () => {
  test.each([
    // what happened                                   may be written  withdrawn
    [{}, true, true],
    [{ submittedAt: NOW }, false, true],
    [{ submittedAt: NOW, returnedAt: NOW }, true, true],
    [{ submittedAt: NOW, includedAt: NOW }, false, false],
    [{ withdrawnAt: NOW }, false, false],
  ])('%j: written %s, withdrawn %s', (moments, written, withdrawn) => {
    const amendment = { ...UNTOUCHED, ...moments } as Amendment
    expect([whyNotOpen(amendment).length === 0, whyNotWithdrawn(amendment).length === 0]).toEqual([written, withdrawn])
  })
})

test('M6: of two who save one draft the second is told', () => {
  expect([whyOvertaken(3, { version: 3 }).length, whyOvertaken(2, { version: 3 }).length]).toEqual([0, 1])
})

describe('a sitting at a draft', () => {
  test.each([
    // version, last by, saved             new
    [1, 'anna', '2026-11-17T09:00:00Z', true],
    [2, 'anna', '2026-11-17T08:00:01Z', false],
    [2, 'anna', '2026-11-17T08:00:00Z', true],
    [2, 'boris', '2026-11-17T08:59:00Z', true],
  ])('version %s, last by %s at %s: %s', (version, lastBy, savedAt, expected) => {
    const amendment = { version, savedAt: Temporal.Instant.from(savedAt) }
    expect(isNewSitting(amendment, { lastBy, by: 'anna', now: NOW })).toBe(expected)
  })
})
