import { expect, test } from 'vitest'
import { notPlainIn } from './plain-json.ts'

test.each<[string, unknown, string[]]>([
  ['words', { name: 'Стенд', needs: [{ words: 'да 👍' }], on: null, number: 3 }, []],
  ['NUL', { content: { name: 'a\0b' } }, ['content.name']],
  [
    'half of a surrogate pair',
    { content: { needs: [{ words: 'x' }, { words: '\ud800' }] } },
    ['content.needs.1.words'],
  ],
  ['several at once', { reason: '\0', turnTo: '\udfff' }, ['reason', 'turnTo']],
  ['a key', { known: { 'a\0b': 1 } }, ['known']],
  ['nothing at all', undefined, []],
])('What a program sends and nobody can store is told by its place: %s', (_, sent, fields) =>
  expect(notPlainIn(sent).map(({ field }) => field)).toEqual(fields),
)
