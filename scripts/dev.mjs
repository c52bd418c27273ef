// npm run dev: the product, built and started anew whenever a source changes.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ROOT } from './install.mjs'

const WATCHED = ['src', 'migrations']
const QUIET_MS = 150

let product
let waiting
let turn = Promise.resolve()

const start = () => {
  const main = ['--enable-source-maps', join(ROOT, 'dist/main.js'), 'start', ...process.argv.slice(2)]
  product = spawn(process.execPath, main, { cwd: ROOT, stdio: 'inherit' })
}

const stop = async () => {
  if (!product || product.exitCode !== null || product.signalCode !== null) return
  const ended = new Promise((resolve) => product.once('exit', resolve))
  product.kill('SIGTERM')
  await ended
}

async function renew() {
  try {
    await build()
  } catch (error) {
    // What ran goes on running: the next save mends it.
    console.error(error.message)
    return
  }
  await stop()
  start()
}

function changed(_event, name) {
  if (name && /[.]test[.]|~$|^[.]/.test(name)) return
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    turn = turn.then(renew)
  }, QUIET_MS)
}

for (const folder of WATCHED) watch(join(ROOT, folder), { recursive: true }, changed)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop().then(() => process.exit(0)))
turn = turn.then(renew)
