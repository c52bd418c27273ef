// The product in this process, installed and built before it runs, so that signals reach it. Used by start and otklik.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhatChanged } from './fresh.mjs'
import { installWhatIsMissing, ROOT } from './install.mjs'

const MAIN = join(ROOT, 'dist/main.js')

/** Runs the product's command line with these arguments. */
export async function run(args) {
  if (!installWhatIsMissing() || !(await buildWhatChanged())) {
    process.exitCode = 1
    return
  }
  process.setSourceMapsEnabled(true)
  process.argv = [process.execPath, MAIN, ...args]
  await import(pathToFileURL(MAIN).href)
}
