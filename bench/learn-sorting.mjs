// node bench/learn-sorting.mjs: learns the weights of signs from texts sorted by hand, tells how well what is learnt from nine tenths
// understands the last tenth, and writes the table. With --try it writes nothing.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { ROOT } from '../scripts/install.mjs'

const OUT = join(ROOT, 'node_modules/.cache/otklik-bench-sorting/learn.mjs')
const RULES = join(ROOT, 'src/appeals/rules/sorting')
const TEXTS = [
  'src/appeals/rules/fixtures/messages.json',
  'src/appeals/rules/fixtures/border-messages.json',
  'src/appeals/rules/fixtures/heard-on-paper.json',
  'src/appeals/rules/fixtures/heard-on-site.json',
  'bench/messages/messages.json',
  'bench/messages/second.json',
]
await build({
  entryPoints: [join(ROOT, 'bench/learn-sorting.ts')],
  outfile: OUT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
})
const { apart, crossed, learn, lessonsOf, tableOf, wordsOf } = await import(pathToFileURL(OUT).href)
const lessons = TEXTS.flatMap((file) => lessonsOf(file, join(ROOT, file)))
const share = (judged, of) => {
  const right = judged.filter((one) => one[of] === one.lesson.message[of]).length
  return `${of} right in ${right} of ${judged.length}, ${((100 * right) / judged.length).toFixed(1)} %`
}
const judged = crossed(lessons)
for (const from of TEXTS) {
  const own = judged.filter(({ lesson }) => lesson.from === from)
  console.log(`${from}, each tenth by the other nine: ${share(own, 'regime')}; ${share(own, 'kind')}`)
}
for (const from of TEXTS.filter((file) => file.startsWith('bench/'))) {
  const others = apart(lessons, from)
  console.log(`${from} by all other texts: ${share(others, 'regime')}; ${share(others, 'kind')}`)
}
if (process.argv.includes('--wrong'))
  for (const { lesson, kind, regime } of judged)
    if (kind !== lesson.message.kind || regime !== lesson.message.regime)
      console.log(
        `${lesson.message.way} ${lesson.message.regime} ${lesson.message.kind} → ${regime} ${kind} | ${lesson.message.words}`,
      )
if (!process.argv.includes('--try')) {
  const weights = learn(lessons)
  writeFileSync(join(RULES, 'kind-weights.ts'), tableOf(weights))
  writeFileSync(join(RULES, 'word-weights.ts'), wordsOf(weights))
}
