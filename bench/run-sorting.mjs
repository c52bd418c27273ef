// node bench/run-sorting.mjs: measures the sorting rules over the three sets of bench/messages/ and prints figures and tables.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { ROOT } from '../scripts/install.mjs'

const OUT = join(ROOT, 'node_modules/.cache/otklik-bench-sorting/sorting.mjs')
await build({
  entryPoints: [join(ROOT, 'bench/sorting.ts')],
  outfile: OUT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
})
const { confusionOf, figuresOf, marksTable, readMessages, understand } = await import(pathToFileURL(OUT).href)
for (const file of ['messages.json', 'second.json', 'third.json']) {
  const all = understand(readMessages(join(ROOT, 'bench/messages', file)))
  console.log(
    [`## ${file}`, figuresOf(all), confusionOf(all, 'regime'), confusionOf(all, 'kind'), marksTable(all)].join('\n\n'),
  )
}
console.log(
  '\nThe first two sets have taught the weights, the third has not: node bench/learn-sorting.mjs --try tells how well each is understood without its own lessons.',
)
