// npm run bench: builds the product and the measurements, runs them, writes bench/RESULTS.md. npm run bench -- export: that part alone, told and not written.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'
import { build, endBuilding } from '../scripts/build.mjs'
import { ROOT } from '../scripts/install.mjs'

const OUT = join(ROOT, 'node_modules/.cache/otklik-bench')

const [part] = process.argv.slice(2)

process.chdir(ROOT)
await build()
await bundle({
  entryPoints: ['bench/measure.ts', 'bench/empty-route.ts', 'bench/senders.ts', 'bench/write-export.ts'],
  outdir: OUT,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
})
await endBuilding()
const { measure, measurePart } = await import(pathToFileURL(join(OUT, 'measure.mjs')).href)
const programs = {
  emptyRoute: join(OUT, 'empty-route.mjs'),
  senders: join(OUT, 'senders.mjs'),
  writeExport: join(OUT, 'write-export.mjs'),
}
await (part ? measurePart(part, programs) : measure(programs))
