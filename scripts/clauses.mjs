// Which function keeps which clause of the orders and which test names it. Exits 1 on a citation that does not exist.
// node scripts/clauses.mjs [folder that holds docs, src, test, e2e]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { citationsIn } from './citations.mjs'

const root = process.argv[2] ?? '.'
const wording = readFileSync(join(root, 'docs/clauses.md'), 'utf8')
const clauses = [...wording.matchAll(/^\| ([MK]\d[\w.]*|App1) \| (.+) \|$/gm)].map(([, id, words]) => ({ id, words }))
const known = new Set(clauses.map(({ id }) => id))

const citations = ['src', 'test', 'e2e'].flatMap((folder) => citationsIn(join(root, folder)))
const of = (id, kind) => citations.filter((citation) => citation.id === id && citation.kind === kind)

for (const { id, words } of clauses) {
  const kept = of(id, 'kept').map(({ by, file }) => `    kept by    ${by} (${file})`)
  const tested = of(id, 'tested').map(({ by, file }) => `    tested by  «${by}» (${file})`)
  console.log([`${id.padEnd(5)} ${words}`, ...new Set([...kept, ...tested])].join('\n'))
}

const count = (kind) => clauses.filter(({ id }) => of(id, kind).length > 0).length
console.log(`\n${clauses.length} clauses, ${count('kept')} kept by a function, ${count('tested')} named by a test`)

const wrong = citations.filter(({ id }) => !known.has(id))
for (const { id, by, file, line } of wrong)
  console.error(`error ${file}:${line} cites «${id}», which docs/clauses.md does not have (${by})`)
process.exitCode = wrong.length > 0 ? 1 : 0
