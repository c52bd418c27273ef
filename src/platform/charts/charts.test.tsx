import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Bar } from './bars.tsx'
import { across, down, scaleFor, WHOLE } from './scale.ts'
import { ShareTable } from './share-row.tsx'
import { Trend } from './trend.tsx'

const HEADS = { name: 'Точка', share: 'Доля', range: 'Интервал', answers: 'Ответов' }
const figures = (answers: number, fell = false) => ({
  share: 70,
  low: 55,
  high: 80,
  answers,
  shareText: '70 %',
  rangeText: '55–80',
  fell,
})
const table = (row: ReturnType<typeof figures> | { why: string }) =>
  renderToString(
    <ShareTable
      caption="Доли"
      scale={{ from: 40, to: 100, ticks: [40, 70, 100] }}
      heads={HEADS}
      rows={[{ name: 'Почта', answers: '7', figures: row }]}
    />,
  )

test.each([
  [0, '0%'],
  [25, '25%'],
  [100, '100%'],
  [-5, '0%'],
  [140, '100%'],
])('%d of the whole stands at %s', (value, place) => {
  expect(across(value, WHOLE)).toBe(place)
})

test('A scale of one point does not divide by nought', () => {
  expect(across(5, { from: 5, to: 5, ticks: [] })).toBe('0%')
  expect(down(5, { from: 5, to: 5, ticks: [] }, 6)).toBe('6rem')
})

test.each([
  // values          from  to   ticks
  [[], 0, 100, 5],
  [[77], 75, 85, 3],
  [[77, 83], 75, 85, 3],
  [[72, 91], 60, 100, 5],
  [[62, 91], 60, 100, 5],
  [[3, 98], 0, 100, 5],
  [[100], 90, 100, 3],
  [[0], 0, 10, 3],
  [[94, 99], 90, 100, 3],
])('A scale for %j goes from %d to %d', (values, from, to, ticks) => {
  const scale = scaleFor(values)
  expect([scale.from, scale.to, scale.ticks.length]).toEqual([from, to, ticks])
})

describe('A share in a row', () => {
  test('has a dot and its interval, in percent, without a viewBox', () => {
    const html = table(figures(84))
    expect(html).toContain('class="dot" cx="50%"')
    expect(html).toContain('x1="25%" x2="66.67%"')
    expect(html).not.toContain('viewBox')
    expect(html).toContain('<svg aria-hidden="true">')
  })

  test('has a hollow dot under 30 answers', () => {
    expect(table(figures(29))).toContain('class="dot hollow"')
    expect(table(figures(30))).not.toContain('hollow')
  })

  test('has no dot at all when the share is not shown, and says why', () => {
    const html = table({ why: 'Меньше 10' })
    expect(html).not.toMatch(/class="dot|class="range/)
    expect(html).toMatch(/Меньше 10<.*data-label="Ответов">7</)
  })

  test('a fall is drawn in brick', () => {
    expect(table(figures(84, true))).toContain('<svg class="fell"')
  })
})

test('A bar starts from nought', () => {
  expect(renderToString(<Bar part={40} was={60} />)).toMatch(/class="bar-part" x="0".*width="40%".*x1="60%"/)
})

test('A trend is cut where the question changed, and told in words', () => {
  const point = { share: 70, low: 60, high: 80, answers: 100, shareText: '70 %' }
  const points = ['I', 'II', 'III', 'IV'].map((when) => ({ ...point, when }))
  const scale = { from: 50, to: 90, ticks: [50, 90] }
  const whole = renderToString(<Trend points={points} scale={scale} label="I: 70 %" />)
  const cut = renderToString(<Trend points={points} scale={scale} label="I: 70 %" breaks={[2]} />)
  expect(whole.match(/range thin/g)).toHaveLength(3)
  expect(cut.match(/range thin/g)).toHaveLength(2)
  expect(cut.match(/class="break"/g)).toHaveLength(1)
  expect(cut).toContain('role="img" aria-label="I: 70 %"')
})

test('A period without a share is a gap in the trend, an unfinished one hangs by a dashed line', () => {
  const point = { share: 70, low: 60, high: 80, answers: 100, shareText: '70' }
  const points = [
    { ...point, when: 'I' },
    { when: 'II' },
    { ...point, when: 'III' },
    { ...point, when: 'IV', unfinished: true },
  ]
  const html = renderToString(<Trend points={points} scale={WHOLE} label="I: 70" />)
  expect(html.match(/class="dot"/g)).toHaveLength(3)
  expect(html.match(/range thin/g)).toHaveLength(1)
  expect(html).toContain('range thin dashed')
  expect(html).toContain('>–</text>')
})
