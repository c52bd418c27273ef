import { describe, expect, test } from 'vitest'
import type { CheckLine } from '../terms/amendments.ts'
import { whyNoButton } from './decision-words.ts'

const line = (check: CheckLine['check'], verdict: CheckLine['verdict']): CheckLine => ({
  check,
  verdict,
  field: 'name',
  words: '',
})

describe('M5: what to do where there is no button that includes', () => {
  test.each([
    [
      'one’s own waits for another',
      [line('own', 'blocks'), line('basis', 'remark')],
      /ждёт другое уполномоченное лицо/,
    ],
    ['a duplicate goes back', [line('duplicate', 'blocks')], /Верните правку/],
    ['one’s own with a duplicate goes back', [line('own', 'blocks'), line('duplicate', 'blocks')], /Верните правку/],
  ])('%s', (_what, lines, words) => {
    expect(whyNoButton(lines)).toMatch(words)
  })
})
