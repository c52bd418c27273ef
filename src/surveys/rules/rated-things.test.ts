import { describe, expect, test } from 'vitest'
import { ratedThings } from './rated-things.ts'

const norm = { share: 10, firm: 30 }
const said = (thing: string, counts: Record<string, number>) =>
  Object.entries(counts).map(([value, sheets]) => ({ thing, value, sheets }))

describe('M15f: what was said of pages', () => {
  test('the least useful page first, few ratings last, each by its name', () => {
    const { pages } = ratedThings(
      [
        ...said('page:/:body', { yes: 27, no: 3 }),
        ...said('page:/:body/privacy', { yes: 6, no: 6 }),
        ...said('page:/e/:code', { yes: 1, no: 8 }),
        ...said('page:/new/:thing', { yes: 12 }),
      ],
      norm,
    )
    expect(
      pages.map(({ name, part }) => [name, part.says, part.n, 'part' in part ? part.part.share : undefined]),
    ).toEqual([
      ['Как мы храним данные', 'hint', 12, 0.5],
      ['Главная страница', 'firm', 30, 0.9],
      ['/new/:thing', 'hint', 12, 1],
      ['Анкета, первая страница', 'few', 9, undefined],
    ])
  })

  test('with and without the body’s code it is one page', () => {
    const { pages } = ratedThings([...said('page:/', { yes: 9 }), ...said('page:/:body', { no: 9 })], norm)
    expect(pages).toMatchObject([{ name: 'Главная страница', part: { n: 18, hits: 9 } }])
  })
})

test('M15f: how an act went is a share of marks 4 and 5 and a mean; «hard to say» is no mark', () => {
  const { acts, pages } = ratedThings(said('act:answer', { 2: 10, 4: 5, 5: 15, none: 3 }), norm)
  expect(pages).toEqual([])
  expect(acts).toMatchObject([
    { name: 'Ответ на анкету', hardToSay: 3, figure: { n: 30, satisfied: { share: 2 / 3 } } },
  ])
})

test('nothing said, nothing shown', () => expect(ratedThings([], norm)).toEqual({ pages: [], acts: [] }))
