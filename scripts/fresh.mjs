// Builds dist when the sources are newer. Used by start, otklik, test.
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './install.mjs'

const SOURCES = ['src', 'migrations', 'scripts/build.mjs', 'package.json', 'package-lock.json']
const STAMP = join(ROOT, 'dist/.built')

/** @returns false when the build failed; what failed is on stderr. */
export async function buildWhatChanged() {
  const newest = Math.max(0, ...SOURCES.map((path) => newestIn(join(ROOT, path))))
  if (existsSync(STAMP) && statSync(STAMP).mtimeMs >= newest) return true
  if (!existsSync(join(ROOT, 'src'))) return existsSync(join(ROOT, 'dist/main.js'))
  try {
    // The stamp bears the time of what was built: a source saved while the build ran is newer than that.
    const { build, endBuilding } = await import('./build.mjs')
    await build()
    await endBuilding()
    mkdirSync(join(ROOT, 'dist'), { recursive: true })
    writeFileSync(STAMP, '')
    utimesSync(STAMP, newest / 1000 + 0.001, newest / 1000 + 0.001)
    return true
  } catch (error) {
    console.error(`Сборка не удалась. The build failed.\n${error.message}`)
    return false
  }
}

/** The time of the newest change below: folders count too, since a deleted file changes only them. */
function newestIn(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
