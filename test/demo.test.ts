import { beforeAll, describe, expect, test } from 'vitest'
import { OVERALL } from '#surveys'
import { witnesses } from '../src/demo/story/evidence.ts'
import { PLOTS } from '../src/demo/story/plots.ts'
import { TURNS } from '../src/demo/year/turns.ts'
import type { PlacedSheet, Year } from '../src/demo/year/year.ts'
import { extInfoQuestions } from '../src/surveys/instruments/ext-info-v1.ts'
import { readAnswer } from '../src/surveys/questions/kinds.tsx'
import { checkAnswers } from '../src/surveys/rules/check-answers.ts'
import { demoYear, sheetsOf, wordsOf } from './demo-year.ts'
import { nearDuplicates } from './near-duplicates.ts'

let year: Year
let sheets: PlacedSheet[]
let words: string[]
beforeAll(() => {
  year = demoYear(12_000)
  sheets = sheetsOf(year)
  words = sheets.flatMap((sheet) => wordsOf(sheet) ?? [])
})

describe('Newcomer: the open words of the invented year', () => {
  test('at least 3 000 are distinct', () => {
    expect(new Set(words).size).toBeGreaterThanOrEqual(3_000)
  })

  test('have from 5 to 600 characters, few at either end', () => {
    const lengths = words.map((text) => [...text].length).sort((a, b) => a - b)
    const at = (share: number) => lengths[Math.floor(share * lengths.length)] ?? 0
    expect([lengths[0], lengths.at(-1)]).toSatisfy(([least = 0, most = 0]) => least >= 5 && most <= 600)
    expect([at(0.05) < 45, at(0.5) > 60 && at(0.5) < 200, at(0.95) > 250]).toEqual([true, true, true])
  })

  test('at most 2 % are near-duplicates', { timeout: 60_000 }, () => {
    const some = words.slice(0, 3_500)
    expect(nearDuplicates(some, 0.8) / some.length).toBeLessThanOrEqual(0.02)
  })

  test('hold no place that was not filled, no loose space', () => {
    expect(words.filter((text) => /[{}<>|]| {2}|^\s|\s$|undefined/.test(text))).toEqual([])
  })

  test('come in lower case, without signs, with slips, and with care', () => {
    const share = (of: RegExp) => words.filter((text) => of.test(text)).length / words.length
    expect(share(/^[^А-ЯЁ]+$/)).toBeGreaterThan(0.1)
    expect(share(/^[^.,!?]+$/)).toBeGreaterThan(0.06)
    expect(share(/^[А-ЯЁ].*[.?]$/)).toBeGreaterThan(0.3)
  })
})

describe('K4.1: the answer sheets of the invented year', () => {
  test('are as many as were asked for, to the last one', () => {
    expect(sheets).toHaveLength(12_000)
    expect(sheetsOf(demoYear(301))).toHaveLength(301)
  })

  test('hold every condition of the instrument: nothing is refused, nothing is dropped', () => {
    const questions = extInfoQuestions(5_000)
    for (const { answers, entrance } of sheets) {
      const checked = checkAnswers(questions, answers, { read: readAnswer, channel: entrance.entry.channel })
      expect(checked).toEqual({ answers, refusals: [] })
    }
  })

  test('marks agree with words in about nine of ten', () => {
    const written = sheets.filter(({ matter }) => matter)
    const agree = written.filter(({ answers, matter }) =>
      answers['keep'] ? (matter?.thanks.length ?? 0) > 0 : (matter?.troubles.length ?? 0) > 0,
    )
    expect(agree.length / written.length).toBeGreaterThan(0.86)
    expect(agree.length / written.length).toBeLessThan(0.94)
  })

  test('some thank and complain at once, some complain of two things', () => {
    const share = (of: (sheet: PlacedSheet) => boolean) => sheets.filter(of).length / words.length
    expect(
      share(({ matter }) => (matter?.troubles.length ?? 0) > 0 && (matter?.thanks.length ?? 0) > 0),
    ).toBeGreaterThan(0.08)
    expect(share(({ matter }) => (matter?.troubles.length ?? 0) > 1)).toBeGreaterThan(0.05)
  })
})

describe('the measures of the invented year', () => {
  const large = demoYear(40_000)
  /** The share of marks 4 and 5 in a channel on days of so many days ago. */
  const good = (channel: string, from: number, to: number) => {
    const marks = large.days
      .filter(({ ago }) => ago <= from && ago > to)
      .flatMap((day) => [...large.sheetsOn(day)])
      .filter(({ entrance }) => entrance.entry.channel === channel)
      .map(({ answers }) => answers[OVERALL])
      .filter((mark): mark is 1 | 2 | 3 | 4 | 5 => typeof mark === 'number')
    return marks.filter((mark) => mark >= 4).length / marks.length
  }

  test('helped on the telephone, changed nothing on the site, did harm to e-mail', () => {
    const change = (channel: string, ago: number) => good(channel, ago, 0) - good(channel, 365, ago)
    expect(change('phone', TURNS.phone.ago)).toBeGreaterThan(0.15)
    expect(Math.abs(change('site', TURNS.site.ago))).toBeLessThan(0.05)
    expect(change('email', TURNS.email.ago)).toBeLessThan(-0.08)
  })

  test.each(PLOTS.map((plot) => [plot.title, plot] as const))(
    '«%s» rests on words that are about it',
    (_title, plot) => {
      for (const of of [year, demoYear(300)]) expect(witnesses(of, plot).length).toBeGreaterThanOrEqual(2)
    },
  )
})

describe('the same seed and day', () => {
  const told = (of: Year) => JSON.stringify(sheetsOf(of).map(({ answers, formId }) => [answers, formId]))

  test('give the same year, another seed another one', () => {
    expect(told(demoYear(400))).toBe(told(demoYear(400)))
    expect(told(demoYear(400, 'весна'))).not.toBe(told(demoYear(400)))
  })
})
