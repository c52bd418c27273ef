// Runs one step of the check, named and timed, and stops it after its limit. Used by check.mjs.
import { spawn } from 'node:child_process'
import { ROOT } from './install.mjs'

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/** @param loud its output is shown as it comes; else only when it fails, and its last line when it does not */
export async function runStep(name, command, { budget, limit, loud = false }) {
  console.log(`\n── ${name} (budget ${budget} s)`)
  const began = performance.now()
  const { ok, output, stopped } = await run(command, limit, loud)
  const took = performance.now() - began
  const said = output.trim()
  if (said) console.log(ok ? said.split('\n').at(-1) : said)
  if (stopped) console.log(`stopped after ${seconds(limit * 1000)}: that is beyond every excuse of a slow machine`)
  if (took > budget * 1000) console.log(`over its budget of ${budget} s`)
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}, ${seconds(took)}`)
  return { ok }
}

/** A step leads a group of its own, so that what it started ends with it. */
function run(command, limit, loud) {
  const step = spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'],
    detached: process.platform !== 'win32',
  })
  let output = ''
  for (const stream of [step.stdout, step.stderr]) stream?.setEncoding('utf8').on('data', (chunk) => (output += chunk))

  let stopped = false
  const end = (signal) => {
    try {
      process.kill(process.platform === 'win32' ? step.pid : -step.pid, signal)
    } catch {}
  }
  const interrupted = () => end('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupted)
  const limits = [
    setTimeout(() => {
      stopped = true
      end('SIGTERM')
    }, limit * 1000),
    setTimeout(() => end('SIGKILL'), limit * 1000 + 15_000),
  ]
  return new Promise((resolve) =>
    step.once('close', (code) => {
      for (const timer of limits) clearTimeout(timer)
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupted)
      resolve({ ok: code === 0 && !stopped, output, stopped })
    }),
  )
}
