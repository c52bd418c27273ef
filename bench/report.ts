import { answersOf } from './answers-report.ts'
import { exportReport } from './export.ts'
import { intakeReport } from './intake-report.ts'
import type { Measured } from './measure.ts'
import type { PageRate } from './pages.ts'
import { registerReport } from './register.ts'
import { satisfactionReport } from './satisfaction-report.ts'
import { medianSeconds } from './starts.ts'

const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
const whole = (value: number) => value.toFixed(0)
export const verdict = (kept: boolean) => (kept ? 'kept' : '**missed**')

/** RESULTS.md, written anew by every run; what people found stays at its end. */
export function report(it: Measured, notes: string): string {
  return `# Measured

Written by \`npm run bench\`; the text after the figures is kept. Everything below comes from one run.

${machineOf(it)}

${sizesOf(it)}

${ratesOf(it)}

${startsOf(it)}

${memoryOf(it)}

${answersOf(it.answers)}

${satisfactionReport(it.satisfaction, verdict)}

${exportReport(it.exports, verdict)}

${registerReport(it.register, verdict)}

${intakeReport(it.intake, verdict)}

${notes || '## What was found\n'}`
}

const machineOf = ({ machine, load }: Measured) => `| | |
|---|---|
| date | ${machine.date} |
| cores | ${machine.cores} × ${machine.processor} |
| memory | ${machine.memoryGb} GB |
| Node | ${machine.node} |
| PostgreSQL | ${machine.postgres}, embedded |
| load before and after | ${load[0]} and ${load[1]} (before: what others did on the machine) |`

const sizesOf = ({ sizes, fonts }: Measured) => `## Size, compressed as it is sent

| page | HTML | CSS | together | ≤ 25 KB | JavaScript | ≤ 5 KB |
|---|---:|---:|---:|---|---:|---|
${sizes
  .map(({ name, html, css, script }) => {
    const together = html + css
    const small = [verdict(together <= 25 * 1024), verdict(script <= 5 * 1024)]
    return `| ${name} | ${kb(html)} | ${kb(css)} | ${kb(together)} | ${small[0]} | ${kb(script)} | ${small[1]} |`
  })
  .join('\n')}

All fonts that the style of public pages names: ${kb(fonts)} (≤ 90 KB: ${verdict(fonts <= 90 * 1024)}); a page loads those it needs.`

function ratesOf({ rates, showsAtOnce }: Measured): string {
  const [empty] = rates
  const line = ({ name, target, perSecond, median, slowest1, processor }: PageRate) =>
    `| ${name} | ${whole(perSecond)} | ${target ? `≥ ${target}: ${verdict(perSecond >= target)}` : ''} | ` +
    `${(perSecond / (empty?.perSecond ?? Number.NaN)).toFixed(2)} | ${median} | ${slowest1} | ${processor?.toFixed(2) ?? '?'} |`
  return `## Pages a second

The load, the product and PostgreSQL share the cores; 16 connections; medians of three interleaved rounds.
Processor: time of the Node process for one page, all its threads.

| page | a second | target | of the empty route | median, ms | 99 %, ms | processor, ms |
|---|---:|---|---:|---:|---:|---:|
${rates.map(line).join('\n')}

A change made by SQL shows on the very next load, 20 times of 20: ${showsAtOnce ? 'yes' : '**no**'}.`
}

function startsOf({ starts: { first, later } }: Measured): string {
  const line = (name: string, times: readonly number[], most: number) => {
    const all = times.map((ms) => (ms / 1000).toFixed(1)).join(', ')
    return `| ${name} | ${medianSeconds(times)} | ≤ ${most}: ${verdict(Number(medianSeconds(times)) <= most)} | ${all} |`
  }
  return `## \`npm start\` to ready, installed and built, in seconds

| start | median | target | all |
|---|---:|---|---|
${line('first, an empty data folder', first, 8)}
${line('later', later, 4)}`
}

const memoryOf = ({ memory }: Measured) => `## Memory of the Node process, MB

| public pages answered | resident | ≤ 200 after 10 000 | heap in use |
|---:|---:|---|---:|
${memory
  .map(({ pages, resident, heap }) => {
    const kept = pages === 10_000 && resident !== undefined ? verdict(resident <= 200) : ''
    return `| ${pages} | ${resident === undefined ? '?' : whole(resident)} | ${kept} | ${whole(heap)} |`
  })
  .join('\n')}`
