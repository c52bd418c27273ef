import type { OverAnswers, SatisfactionRates } from './satisfaction.ts'

const MOST_MS = 150
const MOST_TIMES = 2
const MOST_FRESH = 3

/** The part of RESULTS.md on the page of satisfaction. */
export function satisfactionReport(
  { over, freshAfter }: SatisfactionRates,
  verdict: (kept: boolean) => string,
): string {
  const [few, many] = [over[0], over.at(-1)]
  const line = ({ answers, page, allTime, isRecounted, recountSeconds }: OverAnswers) =>
    `| ${answers} | ${page.p50.toFixed(0)} | ${page.p95.toFixed(0)} | ${allTime.p50.toFixed(0)} | ${allTime.p95.toFixed(0)} | ` +
    `${isRecounted ? 'yes' : '**no**'} | ${recountSeconds.toFixed(2)} |`
  const slowest = Math.max(many?.page.p95 ?? Number.NaN, many?.allTime.p95 ?? Number.NaN)
  const ratio = Math.max(
    (many?.page.p95 ?? Number.NaN) / (few?.page.p95 ?? Number.NaN),
    (many?.allTime.p95 ?? Number.NaN) / (few?.allTime.p95 ?? Number.NaN),
  )
  return `## Satisfaction, \`/desk/analysis\`

A year of answers with seven questions each at the sample register, laid down by the product's own statement; 4 connections.
The page as it opens shows the quarter; recounted: every figure over all the time equals counting the sheets one by one.

| answers | p50, ms | p95, ms | all the time: p50 | p95 | recounted | by counting, s |
|---:|---:|---:|---:|---:|---|---:|
${over.map(line).join('\n')}

p95 over the most answers ≤ ${MOST_MS} ms: ${slowest.toFixed(0)}, ${verdict(slowest <= MOST_MS)}; at most ${MOST_TIMES}× that over the fewest: ${ratio.toFixed(2)}, ${verdict(ratio <= MOST_TIMES)}.
An answer that is sent shows in the figures after ${freshAfter.toFixed(1)} s at most, 5 times of 5 (≤ ${MOST_FRESH}: ${verdict(freshAfter <= MOST_FRESH)}).`
}
