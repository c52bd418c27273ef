import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { OneQuestion, Typed } from '../terms.ts'
import { DrawOne, givenOne, readOne } from './one.tsx'

const QUESTION: OneQuestion = {
  id: 'q',
  step: '1',
  type: 'one',
  label: 'С чем вы обращались?',
  options: [
    { id: 'information', label: 'Узнать информацию' },
    { id: 'other', label: 'Другое', longest: 5 },
  ],
}

describe('K4.1: one of several, from a program', () => {
  const NO_SUCH = 'Такого варианта нет. Выберите один из предложенных'
  const NO_OPTION = 'Передайте код варианта или {"option": "…", "text": "…"}'
  test.each<[string, unknown, unknown]>([
    ['an option', 'information', { value: { option: 'information' } }],
    ['an option as a thing', { option: 'information' }, { value: { option: 'information' } }],
    ['own words', { option: 'other', text: 'Спор' }, { value: { option: 'other', text: 'Спор' } }],
    ['own words that are blank', { option: 'other', text: ' ' }, { value: { option: 'other' } }],
    ['no own words', 'other', { value: { option: 'other' } }],
    ['nothing', undefined, { none: true }],
    ['nothing to say', null, { none: true }],
    ['an option that is not there', 'leisure', { why: NO_SUCH }],
    ['a label instead of the id', 'Другое', { why: NO_SUCH }],
    ['an empty id', '', { why: NO_SUCH }],
    ['something that every object has', 'constructor', { why: NO_SUCH }],
    ['a number', 1, { why: NO_OPTION }],
    ['a list', ['other'], { why: NO_OPTION }],
    ['a thing without an option', { text: 'Спор' }, { why: NO_OPTION }],
    ['a thing with more', { option: 'other', weight: 2 }, { why: NO_OPTION }],
    ['words that are no text', { option: 'other', text: 5 }, { why: NO_OPTION }],
    [
      'words where none are taken',
      { option: 'information', text: 'Спор' },
      { why: 'К варианту «Узнать информацию» слова не добавляют. Уберите их' },
    ],
    ['too many words', { option: 'other', text: 'Споры.' }, { why: 'Сократите текст: в нём 6 знаков, а поместится 5' }],
  ])('%s', (_what, given, expected) => {
    expect(readOne(QUESTION, given)).toEqual(expected)
  })
})

describe('K4.1: one of several, from a form', () => {
  test.each<[string, Typed, unknown]>([
    ['an option', { q: ['information'] }, 'information'],
    ['an option, and words that were typed before it', { q: ['information'], 'q.text': ['Спор'] }, 'information'],
    ['own words', { q: ['other'], 'q.text': ['Спор'] }, { option: 'other', text: 'Спор' }],
    ['own words with nothing chosen', { 'q.text': ['Спор'] }, { option: 'other', text: 'Спор' }],
    ['blank words with nothing chosen', { 'q.text': [' '] }, undefined],
    ['the first of two', { q: ['other', 'information'] }, 'other'],
    ['nothing', {}, undefined],
  ])('%s', (_what, typed, given) => {
    expect(givenOne(QUESTION, typed)).toEqual(given)
  })

  test('what was typed is drawn again, words of an option that is not chosen as well', () => {
    const html = renderToString(<DrawOne question={QUESTION} typed={{ q: ['information'], 'q.text': ['<Спор>'] }} />)
    expect(html).toContain('value="information" checked')
    expect(html).toMatch(/name="q\.text"[^>]*>&lt;Спор><\/textarea>/)
  })
})
