import { describe, expect, test } from 'vitest'
import { cleanMemo } from './memo.ts'

const text = (words: string) => new TextEncoder().encode(words)
const typed = (changes: object) => ({ words: 'В кабинете холодно', topic: 'workplace', files: [], ...changes })

describe('K5.4: an anonymous memo', () => {
  test('is taken with its topic, and its files lose their names', () => {
    const files = [{ name: 'Нивин О. жалоба.txt', bytes: text('12 градусов') }]
    expect(cleanMemo(typed({ words: ' В кабинете холодно\n', files }))).toEqual({
      memo: {
        words: 'В кабинете холодно',
        topic: 'workplace',
        files: [{ type: 'text/plain', name: 'приложение 1.txt', bytes: text('12 градусов') }],
      },
    })
  })

  test.each([
    ['without words', { words: ' \n ' }, 'words'],
    ['without end', { words: 'а'.repeat(20_001) }, 'words'],
    ['of a topic that is not there', { topic: 'toString' }, 'topic'],
    ['with a document that names its author', { files: [{ name: 'a.pdf', bytes: text('%PDF-1.7') }] }, 'files'],
    ['with an empty file', { files: [{ name: 'a.txt', bytes: text('') }] }, 'files'],
    ['with six files', { files: Array(6).fill({ name: 'a.txt', bytes: text('а') }) }, 'files'],
    ['with files of 11 MB', { files: [{ name: 'a.txt', bytes: new Uint8Array(11 * 1024 * 1024).fill(65) }] }, 'files'],
  ])('%s is not taken, and it is said what to do', (_what, changes, field) => {
    const outcome = cleanMemo(typed(changes))
    expect('refused' in outcome && outcome.refused.map((refusal) => refusal.field)).toEqual([field])
  })

  test('everything that is wrong is told at once', () => {
    const outcome = cleanMemo({ words: '', topic: 'нет', files: [{ name: 'a.pdf', bytes: text('%PDF') }] })
    expect('refused' in outcome && outcome.refused.map(({ field }) => field)).toEqual(['words', 'topic', 'files'])
  })
})
