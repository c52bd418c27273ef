import { describe, expect, test } from 'vitest'
import { counted, plural } from './plural.ts'

const ANSWERS = { one: 'ответ', few: 'ответа', many: 'ответов' }

describe('A noun beside a number', () => {
  test.each([
    [0, 'ответов'],
    [1, 'ответ'],
    [2, 'ответа'],
    [4, 'ответа'],
    [5, 'ответов'],
    [11, 'ответов'],
    [12, 'ответов'],
    [14, 'ответов'],
    [21, 'ответ'],
    [22, 'ответа'],
    [101, 'ответ'],
    [111, 'ответов'],
    [112, 'ответов'],
    [1.5, 'ответа'],
    [-1, 'ответ'],
    [-3, 'ответа'],
  ])('%s %s', (n, form) => expect(plural(n, ANSWERS)).toBe(form))

  test('the number keeps its groups and its word', () => {
    expect(counted(1234, ANSWERS)).toBe('1\u00a0234\u00a0ответа')
  })
})
