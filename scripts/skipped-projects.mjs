// Which projects of vitest.config.ts are not on this machine, and why. Used by check.mjs and test.mjs.
import { createVitest } from 'vitest/node'
import { ROOT } from './install.mjs'

const REASONS = {
  'database-system':
    'no PostgreSQL 15 or newer lies in /usr/lib/postgresql, so its tests run on the embedded server only',
}

/** @returns one line for each project that is left out: said aloud, never counted as passed */
export async function skippedProjects() {
  const vitest = await createVitest('test', { watch: false, root: ROOT })
  const here = vitest.projects.map(({ name }) => name)
  await vitest.close()
  return skippedAmong(here)
}

export const skippedAmong = (here) =>
  Object.entries(REASONS)
    .filter(([name]) => !here.includes(name))
    .map(([name, why]) => ({ name, line: `skipped: ${name}: ${why}` }))
