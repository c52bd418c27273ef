import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { WordsQuestion } from '../terms.ts'
import { DrawWords, givenWords, readWords } from './words.tsx'

const QUESTION: WordsQuestion = { id: 'q', step: '1', type: 'words', label: 'Что исправить?', longest: 5 }

test.each<[string, unknown, unknown]>([
  ['words', 'Долго', { value: 'Долго' }],
  ['to the letter', ' а\r\n ', { value: ' а\r\n ' }],
  ['signs of two halves count once', '🌾🌾🌾🌾🌾', { value: '🌾🌾🌾🌾🌾' }],
  ['nothing', undefined, { none: true }],
  ['nothing to say', null, { none: true }],
  ['an empty text', '', { none: true }],
  ['spaces only', ' \n\t ', { none: true }],
  ['a sign too many', 'Долго.', { why: 'Сократите текст: в нём 6 знаков, а поместится 5' }],
  ['a NUL', 'а\0', { why: 'В тексте есть знак, который нельзя сохранить. Наберите это место заново' }],
  ['half a pair', '\ud800', { why: 'В тексте есть знак, который нельзя сохранить. Наберите это место заново' }],
  ['a number', 5, { why: 'Напишите ответ словами' }],
  ['a list', ['а'], { why: 'Напишите ответ словами' }],
  ['a thing', { text: 'а' }, { why: 'Напишите ответ словами' }],
])('K3.3: %s', (_what, given, expected) => {
  expect(readWords(QUESTION, given)).toEqual(expected)
})

test('K3.3: a form sends them as they were typed, and gets them back', () => {
  const typed = { q: ['\n<b>Ждал</b> '] }
  expect(givenWords(QUESTION, typed)).toBe('\n<b>Ждал</b> ')
  expect(renderToString(<DrawWords question={QUESTION} typed={typed} />)).toContain('\n\n&lt;b>Ждал&lt;/b> </textarea>')
})
