import { describe, expect, test } from 'vitest'
import { extInfoQuestions } from '../instruments/ext-info-v1.ts'
import type { Answers, Chosen, Condition, Question } from '../terms.ts'
import { applies } from './applies.ts'

const asked = (answers: Answers, channel?: string) =>
  extInfoQuestions(100)
    .filter((question) => applies(question, answers, { channel }))
    .map(({ id }) => id)
    .join(' ')

const solved = (option: string): Answers => ({ solved: { option } })
const by = (option: string): Answers => ({ channel: { option } })

describe('K4.1: what the instrument on information and appeals asks', () => {
  test.each<[string, Answers, string | undefined, string]>([
    // who                                      answers so far              channel      questions
    [
      'at an entry with a channel',
      solved('yes'),
      'email',
      'purpose solved find speed clear full staff overall times seg',
    ],
    ['partly helped', solved('partly'), 'phone', 'purpose solved find speed clear full staff overall times seg'],
    ['not helped', solved('no'), 'phone', 'purpose solved find speed clear full staff overall times seg'],
    ['still waiting: cannot judge an answer', solved('waiting'), 'email', 'purpose solved find overall times seg'],
    ['who said nothing yet', {}, 'email', 'purpose solved find speed clear full staff overall times seg'],
    [
      'at the site nobody is spoken to',
      solved('yes'),
      'site',
      'purpose solved find speed clear full overall times seg',
    ],
    ['at a stand neither', solved('yes'), 'stand', 'purpose solved find speed clear full overall times seg'],
    ['waiting at the site', solved('waiting'), 'site', 'purpose solved find overall times seg'],
    [
      'on paper the channel is asked',
      {},
      undefined,
      'purpose channel solved find speed clear full staff overall times seg',
    ],
    [
      'and its answer counts: site',
      by('site'),
      undefined,
      'purpose channel solved find speed clear full overall times seg',
    ],
    [
      'and its answer counts: stand',
      by('stand'),
      undefined,
      'purpose channel solved find speed clear full overall times seg',
    ],
    [
      'and its answer counts: phone',
      by('phone'),
      undefined,
      'purpose channel solved find speed clear full staff overall times seg',
    ],
    ['who gave 1', { ...solved('waiting'), overall: 1 }, 'email', 'purpose solved find overall why times seg'],
    ['who gave 3', { ...solved('waiting'), overall: 3 }, 'email', 'purpose solved find overall why times seg'],
    ['who gave 4', { ...solved('waiting'), overall: 4 }, 'email', 'purpose solved find overall keep times seg'],
    ['who gave 5', { ...solved('waiting'), overall: 5 }, 'email', 'purpose solved find overall keep times seg'],
    [
      'who found it hard to say',
      { ...solved('waiting'), overall: null },
      'email',
      'purpose solved find overall times seg',
    ],
  ])('%s', (_who, answers, channel, questions) => {
    expect(asked(answers, channel)).toBe(questions)
  })
})

describe('K4.1: a condition', () => {
  const several: readonly Chosen[] = [{ option: 'a' }, { option: 'other', text: 'b' }]
  test.each<[string, Condition, Answers, boolean]>([
    ['chosen, and it was', { question: 'x', chosen: ['a', 'c'] }, { x: { option: 'a' } }, true],
    ['chosen, and it was not', { question: 'x', chosen: ['c'] }, { x: { option: 'a' } }, false],
    ['chosen, and nothing was', { question: 'x', chosen: ['a'] }, {}, false],
    ['chosen among several', { question: 'x', chosen: ['other'] }, { x: several }, true],
    ['own words are no option', { question: 'x', chosen: ['b'] }, { x: several }, false],
    ['not chosen, though it was among several', { question: 'x', notChosen: ['a'] }, { x: several }, false],
    ['not chosen, and nothing was', { question: 'x', notChosen: ['a'] }, {}, true],
    ['a mark, and there is none', { question: 'x', atMost: 5 }, {}, false],
    ['a mark, and who was asked found it hard to say', { question: 'x', atLeast: 1 }, { x: null }, false],
    ['a mark, and there are words', { question: 'x', atLeast: 1 }, { x: '5' }, false],
    ['all of nothing', { all: [] }, {}, true],
    [
      'all of two, one of which fails',
      {
        all: [
          { question: 'x', atLeast: 4 },
          { question: 'x', atMost: 4 },
        ],
      },
      { x: 5 },
      false,
    ],
  ])('%s', (_what, when, answers, isSo) => {
    const question: Question = { id: 'q', step: 'Шаг', type: 'words', label: '?', longest: 1, when }
    expect(applies(question, answers, {})).toBe(isSo)
  })
})
