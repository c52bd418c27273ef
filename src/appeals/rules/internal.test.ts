import { describe, expect, test } from 'vitest'
import { type TypedInternal, whyNotBroughtInside } from './internal.ts'

const typed = (changes: Partial<TypedInternal>): TypedInternal => ({
  ...{ kind: 'complaint', topic: 'load', words: 'Слишком много отчётов', against: '' },
  ...changes,
})

describe('K5.4: what an employee brings', () => {
  test.each([
    ['a complaint about nobody', {}],
    ['a complaint about somebody', { against: 'nivin' }],
    ['a memo without a topic', { kind: 'memo', topic: '' }],
  ])('%s goes', (_what, changes) => expect(whyNotBroughtInside(typed(changes), ['nivin'])).toEqual([]))

  test.each([
    ['what is of no kind', { kind: '' }, ['kind']],
    ['an external kind', { kind: 'thanks' }, ['kind']],
    ['a name in a question', { kind: 'question', against: 'nivin' }, ['against']],
    ['a complaint about who has left', { against: 'gone' }, ['against']],
    ['no words, no kind and no such topic', { words: ' ', kind: 'x', topic: 'y' }, ['kind', 'topic', 'words']],
  ])('%s is told what to mend', (_what, changes, fields) =>
    expect(whyNotBroughtInside(typed(changes), ['nivin']).map(({ field }) => field)).toEqual(fields),
  )
})
