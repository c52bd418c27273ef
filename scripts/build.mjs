// Builds dist: the server as one file, styles, fonts, islands, migrations. Run by itself or used by start, test, check.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as bundle, stop } from 'esbuild'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const STYLES = 'src/platform/html/styles'
const FONTS = 'src/platform/html/fonts'
const A_DAY = 24 * 60 * 60 * 1000

/** Builds what there is to build. A copy that runs meanwhile keeps its own assets: names carry a hash. */
export async function build({ root = ROOT, out = join(root, 'dist') } = {}) {
  const esbuild = { absWorkingDir: root, bundle: true, write: false, charset: 'utf8', logLevel: 'silent' }
  const [server, styles, islands] = await Promise.all([
    existing(root, ['src/main.ts']).map((main) =>
      bundle({ ...esbuild, ...SERVER, entryPoints: [main], outdir: out }),
    )[0],
    browserFiles({ ...esbuild, external: ['/assets/*'] }, stylesIn(root), out),
    browserFiles({ ...esbuild, format: 'iife', ...JSX }, islandsIn(root), out),
  ])
  const named = [...styles, ...islands]
  const manifest = Object.fromEntries(named.map(({ name, file }) => [name, `/assets/${file}`]))
  const files = [
    ...(server?.outputFiles ?? []).map(({ path, contents }) => [path, contents]),
    ...named.map(({ file, contents }) => [join(out, 'assets', file), contents]),
    ...copies(root, FONTS, /[.]woff2$/, join(out, 'assets/fonts')),
    ...copies(root, 'migrations', /[.]sql$/, join(out, 'migrations')),
    [join(out, 'assets/manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`],
  ]
  for (const [path, contents] of files) writeWhole(path, contents)
  dropOld(join(out, 'assets'), A_DAY)
  dropStrays(join(out, 'migrations'), new Set(files.map(([path]) => path)))
  return { files: files.map(([path]) => path), manifest }
}

/** Ends the process that esbuild keeps beside ours: the product that runs on has no use for it. */
export const endBuilding = () => stop()

const JSX = { jsx: 'automatic', jsxImportSource: 'preact' }
const SERVER = {
  ...JSX,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: 'linked',
}

/** Bundles each entry for the browser under a name that changes when its contents do. */
async function browserFiles(options, entries, out) {
  const targets = ['chrome109', 'firefox115', 'safari15.6']
  return Promise.all(
    entries.map(async (entry) => {
      const built = await bundle({ ...options, entryPoints: [entry], outdir: out, minify: true, target: targets })
      const { contents } = built.outputFiles[0]
      const [, stem, kind] = /^(.+?)(?:[.]entry)?[.](css|ts|tsx)$/.exec(basename(entry))
      const extension = kind === 'css' ? 'css' : 'js'
      const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10)
      return { name: `${stem}.${extension}`, file: `${stem}-${hash}.${extension}`, contents }
    }),
  )
}

const stylesIn = (root) =>
  existing(
    root,
    ['citizen', 'desk'].map((name) => `${STYLES}/${name}.entry.css`),
  )

function islandsIn(root) {
  const islands = filesIn(join(root, 'src')).filter(
    (path) => /\/islands\/[^/]+[.]tsx?$/.test(path) && !/[.]test[.]/.test(path),
  )
  const names = islands.map((path) => basename(path))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`two islands are called ${twice}: their names in the browser would be one`)
  return islands
}

const copies = (root, from, which, to) =>
  existing(root, [from])
    .flatMap((folder) => readdirSync(join(root, folder)).filter((name) => which.test(name)))
    .map((name) => [join(to, name), readFileSync(join(root, from, name))])

const existing = (root, paths) => paths.filter((path) => existsSync(join(root, path)))

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true }).map((name) => join(folder, name).replaceAll('\\', '/'))
    : []

/** Whoever reads meanwhile sees the old file or the new one, never half of it. */
function writeWhole(path, contents) {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, contents)
  renameSync(draft, path)
}

/** Assets that no build of the last day made: no page that still asks for them is open. */
function dropOld(folder, age) {
  for (const path of filesIn(folder)) {
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() }
    if (Date.now() - mtimeMs > age && /-[0-9a-f]{10}[.](?:css|js)$/.test(path)) rmSync(path, { force: true })
  }
}

function dropStrays(folder, kept) {
  for (const path of filesIn(folder)) if (/[.]sql$/.test(path) && !kept.has(path)) rmSync(path, { force: true })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const since = performance.now()
  const { files } = await build()
  console.log(`${files.length} files in dist, ${Math.round(performance.now() - since)} ms`)
}
