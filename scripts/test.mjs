// npm test: installs what is missing, builds what has changed, runs every test. After `--`: what vitest should run.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildWhatChanged } from './fresh.mjs'
import { installWhatIsMissing, ROOT } from './install.mjs'
import { nodeIsTooOld } from './node-version.mjs'

const ready = !nodeIsTooOld() && installWhatIsMissing({ dev: true }) && (await buildWhatChanged())
const vitest = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)]
process.exitCode = ready ? (spawnSync(process.execPath, vitest, { cwd: ROOT, stdio: 'inherit' }).status ?? 1) : 1
