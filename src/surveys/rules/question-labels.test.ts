import { expect, test } from 'vitest'
import { extInfoQuestions } from '../instruments/ext-info-v1.ts'
import { firstQuestions } from '../instruments/first-edition.ts'
import { questionLabels } from './question-labels.ts'

test('K4.1: questions that take own words are named, each by the wording of the edition that stands first', () => {
  const labels = questionLabels([
    { questions: [{ id: 'why', step: 'x', type: 'words', label: 'Что не так?', longest: 10 }] },
    { questions: extInfoQuestions(100) },
    { questions: firstQuestions(100) },
  ])
  expect([...labels]).toEqual([
    ['why', 'Что не так?'],
    ['purpose', 'С чем вы обращались?'],
    ['keep', 'Что было удобно? Что стоит сохранить?'],
    ['words', 'Что нам исправить или сохранить?'],
  ])
})
