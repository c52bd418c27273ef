import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { type Access, addressOf, freePort, isFree, keepAccess, readAccess } from './access.ts'
import { DatabaseNotStarted, systemCode } from './faults.ts'
import { halt } from './halt.ts'
import { launch } from './launch.ts'
import { connect } from './lock.ts'
import { postmasterOf } from './postmaster.ts'
import { clusterOf, type Server } from './server.ts'
import { notStarted, stillRecovering, wrongPassword } from './text.ru.ts'

const LAUNCHES = 7
const CONNECT_MS = 5_000
/** Starting, recovering or stopping; all places taken. Both pass. */
const NOT_NOW = ['57P03', '53300']
const WRONG_PASSWORD = ['28P01', '28000']

/**
 * A superuser's connection to the cluster, whatever state it is in: a server that runs already, ours or left by a killed
 * process, is taken as it is, one that recovers or is just stopping is waited for, one that does not run is started.
 */
export async function awake(server: Server, name: string, stopped?: AbortSignal): Promise<pg.Client> {
  let deadline = AbortSignal.timeout(server.patienceMs)
  let [launches, why, hasSpoken, isRevived] = [0, '', false, false]
  for (;;) {
    stopped?.throwIfAborted()
    const access = await readAccess(server.place)
    const running = await postmasterOf(clusterOf(server.place))
    if (running?.port) {
      try {
        const address = addressOf('postgres', access.superuser, running.port, 'postgres')
        const client = await connect(address, name, Math.min(server.patienceMs, CONNECT_MS))
        if (running.port !== access.port) await keepAccess(server.place, { ...access, port: running.port })
        return client
      } catch (error) {
        const code = systemCode(error) ?? ''
        if (WRONG_PASSWORD.includes(code)) throw new DatabaseNotStarted(wrongPassword(server.place))
        hasSpoken ||= NOT_NOW.includes(code)
        why = error instanceof Error ? error.message : why
      }
    } else if (!running) {
      if (launches === LAUNCHES) throw new DatabaseNotStarted(notStarted(server.place, why))
      await pause(launches ** 2 * 50)
      launches += 1
      why = (await launch(server, server.port ?? (await portFor(access)))) ?? why
      continue
    }
    if (deadline.aborted) {
      if (hasSpoken) throw new DatabaseNotStarted(stillRecovering(server.place))
      if (isRevived) throw new DatabaseNotStarted(notStarted(server.place, why))
      await halt(server, 'immediate')
      isRevived = true
      deadline = AbortSignal.timeout(server.patienceMs)
    }
    await pause(25)
  }
}

/** The port of last time, unless a stranger has it now. */
const portFor = async ({ port }: Access): Promise<number> => ((await isFree(port)) ? port : freePort())
