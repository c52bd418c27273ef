import { describe, expect, test } from 'vitest'
import type { SeveralQuestion, Typed } from '../terms.ts'
import { givenSeveral, readSeveral } from './several.tsx'

const QUESTION: SeveralQuestion = {
  id: 'q',
  step: '1',
  type: 'several',
  label: 'Что мешает?',
  options: [
    { id: 'approvals', label: 'Лишние согласования' },
    { id: 'reports', label: 'Дублирующая отчётность' },
    { id: 'other', label: 'Другое', longest: 5 },
  ],
  most: 2,
}

describe('K4.1: several of them, from a program', () => {
  test.each<[string, unknown, unknown]>([
    ['two', ['approvals', 'reports'], { value: [{ option: 'approvals' }, { option: 'reports' }] }],
    ['own words', [{ option: 'other', text: 'Сбои' }], { value: [{ option: 'other', text: 'Сбои' }] }],
    ['none of them', [], { none: true }],
    ['nothing', undefined, { none: true }],
    ['nothing to say', null, { none: true }],
    ['too many', ['approvals', 'reports', 'other'], { why: 'Оставьте не больше 2: сейчас отмечено 3' }],
    ['one of them twice', ['approvals', { option: 'approvals' }], { why: 'Один вариант указан дважды. Оставьте один' }],
    ['one that is not there', ['approvals', 'x'], { why: 'Такого варианта нет. Выберите один из предложенных' }],
    ['no list', 'approvals', { why: 'Передайте варианты списком' }],
    ['a list in the list', [['approvals']], { why: 'Передайте код варианта или {"option": "…", "text": "…"}' }],
  ])('%s', (_what, given, expected) => {
    expect(readSeveral(QUESTION, given)).toEqual(expected)
  })
})

describe('K4.1: several of them, from a form', () => {
  test.each<[string, Typed, unknown]>([
    ['two', { q: ['approvals', 'reports'] }, ['approvals', 'reports']],
    ['own words', { q: ['reports', 'other'], 'q.text': ['Сбои'] }, ['reports', { option: 'other', text: 'Сбои' }]],
    [
      'own words without a tick',
      { q: ['reports'], 'q.text': ['Сбои'] },
      ['reports', { option: 'other', text: 'Сбои' }],
    ],
    ['one of them twice', { q: ['reports', 'reports'] }, ['reports']],
    ['nothing', { 'q.text': [''] }, undefined],
  ])('%s', (_what, typed, given) => {
    expect(givenSeveral(QUESTION, typed)).toEqual(given)
  })
})
