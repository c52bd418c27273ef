import { spawn } from 'node:child_process'

export interface Account {
  uid: number
  gid: number
}

export interface Ended {
  code: number | null
  output: string
}

const onWindows = process.platform === 'win32'
const NOBODY: Account = { uid: 65534, gid: 65534 }

/** PostgreSQL refuses to run as root, so root lends it the account that owns nothing else. */
export const lentAccount = (): Account | undefined => (!onWindows && process.getuid?.() === 0 ? NOBODY : undefined)

/**
 * Our environment is not handed on: it holds secrets that others of the lent account could read,
 * and PG* variables in it would steer the server. The folder is one that every account reaches.
 */
export const surroundings = onWindows ? { windowsHide: true } : { env: { LC_ALL: 'C' }, cwd: '/' }

/** Runs a program to its end; one that cannot be run at all gives `code: null`. */
export function run(program: string, args: readonly string[], as: Account | undefined): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...surroundings, ...as, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('close', (code) => resolve({ code, output: output.trim() }))
  })
}

/** Asked of the system itself, as that account: modes, access lists, mounts and namespaces all have their say. */
export async function reaches(account: Account, right: 'r' | 'w' | 'x', path: string): Promise<boolean> {
  const { code } = await run('/bin/sh', ['-c', `test -${right} "$0"`, path], account)
  return code === 0
}
