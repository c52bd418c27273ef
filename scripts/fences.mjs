// The fences: which part of src may use which, and what no source text may hold. Exits 1 when one is climbed.
// node scripts/fences.mjs [--json] [folder that holds src]
import { createRequire } from 'node:module'
import { cruise } from 'dependency-cruiser'
import { TEXT_FENCES, textClimbs } from './source-fences.mjs'

const args = process.argv.slice(2)
const root = args.find((arg) => !arg.startsWith('--'))
if (root) process.chdir(root)

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const { output } = await cruise(['src'], { ...options, ruleSet: { forbidden }, validate: true })
const whyOf = {}
for (const { name, comment } of forbidden) whyOf[name] = [...new Set([...(whyOf[name] ?? []), comment])]

const climbs = [
  ...output.summary.violations.map(({ rule, from, to, cycle }) => ({
    fence: rule.name,
    file: from,
    what: cycle ? cycle.map(({ name }) => name).join(' → ') : to,
  })),
  ...textClimbs('src'),
]

if (args.includes('--json')) {
  console.log(
    JSON.stringify({
      fences: [...Object.keys(whyOf), ...TEXT_FENCES],
      files: output.modules.map(({ source }) => source),
      climbs,
    }),
  )
} else {
  for (const { fence, file, what, why } of climbs)
    console.log(`error ${fence}: ${file} → ${what}\n      ${why ?? whyOf[fence].join('\n      ')}`)
  console.log(
    `${output.summary.totalCruised} modules, ${output.summary.totalDependenciesCruised} imports, ${climbs.length} climbs`,
  )
}
process.exitCode = climbs.length > 0 ? 1 : 0
