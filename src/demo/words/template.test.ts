import { describe, expect, test } from 'vitest'
import { chanceOf } from '../chance.ts'
import { say, template, tidy } from './template.ts'

const NOW = { month: 11, day: 22 }
const said = (text: string) => {
  const read = template(text, { село: () => 'Травостой' })
  return new Set(Array.from({ length: 200 }, (_, turn) => tidy(say(read, chanceOf('x', turn), NOW))))
}

describe('A text with alternatives', () => {
  test.each<[string, string[]]>([
    ['как есть', ['как есть']],
    ['{раз|два}', ['раз', 'два']],
    ['жду {уже|} месяц', ['жду уже месяц', 'жду месяц']],
    ['{а{б|в}|г}', ['аб', 'ав', 'г']],
    ['из {села|деревни} <село>', ['из села Травостой', 'из деревни Травостой']],
    ['всё {хорошо|} , спасибо', ['всё хорошо, спасибо', 'всё, спасибо']],
  ])('%s', (text, ways) => {
    expect(said(text)).toEqual(new Set(ways))
  })

  test.each(['{раз|два', 'из <города>'])('is refused where it cannot be read: %s', (text) => {
    expect(() => said(text)).toThrow(SyntaxError)
  })
})
