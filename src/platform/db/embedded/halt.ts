import { setTimeout as pause } from 'node:timers/promises'
import { run } from './account.ts'
import { programOf } from './binaries.ts'
import { DatabaseNotStarted } from './faults.ts'
import { lastWords } from './launch.ts'
import { isAlive, postmasterOf, servesCluster } from './postmaster.ts'
import { clusterOf, type Server } from './server.ts'
import { notStopped } from './text.ru.ts'

/** `fast` ends every session in order; `immediate` is for a server that does not answer, and costs it a recovery. */
export type Manner = 'fast' | 'immediate'

const SECONDS: Record<Manner, string> = { fast: '60', immediate: '5' }

/** Stops the server and returns when its process is gone. */
export async function halt(server: Server, manner: Manner): Promise<void> {
  const cluster = clusterOf(server.place)
  const running = await postmasterOf(cluster)
  if (!running) return
  const words = ['stop', '-s', '-w', '-t', SECONDS[manner], '-m', manner, '-D', cluster]
  const { code, output } = await run(programOf(server.binaries, 'pg_ctl'), words, server.account)
  const stands = await postmasterOf(cluster)
  if (code !== 0 && stands?.pid === running.pid) {
    if (manner === 'fast')
      throw new DatabaseNotStarted(notStopped(server.place, output || (await lastWords(server.place))))
    process.kill(running.pid, 'SIGKILL')
  }
  const isThere = async () => isAlive(running.pid) && (await servesCluster(running.pid, cluster))
  for (let turn = 0; turn < 250 && (await isThere()); turn += 1) await pause(20)
}
