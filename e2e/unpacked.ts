import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const CACHE = resolve('node_modules/.cache')
const UNPACKED = join(CACHE, 'otklik-chromium')
const UNPACK = "await (await import('@sparticuz/chromium')).default.executablePath()"

/**
 * The browser that npm brought, unpacked for this checkout. By itself it goes to the folder for temporary files, which all
 * accounts share: the second one could not run what the first has unpacked, and nobody should run what another has put there.
 *
 * It is unpacked aside and moved as a whole: stories that begin together, or after one that was broken off, never meet half
 * of it.
 */
export function unpacked(): string {
  if (!existsSync(UNPACKED)) unpack()
  return join(UNPACKED, 'chromium')
}

function unpack(): void {
  mkdirSync(CACHE, { recursive: true })
  const aside = mkdtempSync(join(CACHE, 'chromium-'))
  try {
    execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      env: { ...process.env, TMPDIR: aside },
    })
    renameSync(aside, UNPACKED)
  } catch (fault) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(UNPACKED)) throw fault
  }
}
