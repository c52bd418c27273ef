import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { type Access, addressOf, freePort, isFree, keepAccess, readAccess } from './access.ts'
import { DatabaseNotStarted, systemCode } from './faults.ts'
import { halt } from './halt.ts'
import { launch } from './launch.ts'
import { connect, type Kind, nameOf } from './lock.ts'
import { postmasterOf } from './postmaster.ts'
import { clusterOf, type Server } from './server.ts'
import { notStarted, stillRecovering, wrongPassword } from './text.ru.ts'

const LAUNCHES = 7
const WRONG_PASSWORD = ['28P01', '28000']
/** What the server says while it cannot serve; it speaks English to us in every surroundings. */
const RECOVERING = /starting up|not yet accepting|recovery/
const STOPPING = /shutting down/

/**
 * A superuser's connection to the cluster, whatever state it is in: a server that runs already, ours or left by a killed
 * process, is taken as it is, one that recovers or is just stopping is waited for, one that does not run is started.
 * One that has long been dumb, or stopping, is ended by the product; a command lets it be.
 */
export async function awake(server: Server, kind: Kind, stopped?: AbortSignal): Promise<pg.Client> {
  const cluster = clusterOf(server.place)
  let patience = AbortSignal.timeout(server.recoveryMs)
  let silence: AbortSignal | undefined
  let [launches, why, isEnded] = [0, '', false]
  for (;;) {
    stopped?.throwIfAborted()
    const access = await readAccess(server.place)
    const running = await postmasterOf(cluster)
    if (!running) {
      if (launches === LAUNCHES) throw new DatabaseNotStarted(notStarted(server.place, why))
      await pause(launches ** 2 * 50)
      launches += 1
      why = (await launch(server, server.port ?? (await portFor(access)))) ?? why
      patience = AbortSignal.timeout(server.recoveryMs)
      continue
    }
    const answer = await knock(server, { ...access, port: running.port ?? access.port }, kind)
    if ('client' in answer) {
      if (running.port && running.port !== access.port)
        await keepAccess(server.place, { ...access, port: running.port })
      return answer.client
    }
    why = answer.why
    silence = answer.isSilence ? (silence ?? AbortSignal.timeout(server.silenceMs)) : undefined
    const isTooLong = silence ? silence.aborted : patience.aborted
    if (isTooLong) {
      const manner = silence ? 'immediate' : STOPPING.test(why) ? 'fast' : undefined
      if (!manner || isEnded || kind === 'command') throw new DatabaseNotStarted(gaveUp(server.place, why))
      await halt(server, manner)
      isEnded = true
      silence = undefined
    }
    await pause(25)
  }
}

type Answer = { client: pg.Client } | { why: string; isSilence: boolean }

async function knock(server: Server, { superuser, port }: Access, kind: Kind): Promise<Answer> {
  try {
    const address = addressOf('postgres', superuser, port, 'postgres')
    return { client: await connect(address, nameOf(kind), server.silenceMs / 2) }
  } catch (error) {
    const code = systemCode(error) ?? ''
    if (WRONG_PASSWORD.includes(code)) throw new DatabaseNotStarted(wrongPassword(server.place))
    return { why: error instanceof Error ? error.message : String(error), isSilence: !/^[0-9A-Z]{5}$/.test(code) }
  }
}

const gaveUp = (place: string, why: string) => (RECOVERING.test(why) ? stillRecovering(place) : notStarted(place, why))

/** The port of last time, unless a stranger has it now. */
const portFor = async ({ port }: Access): Promise<number> => ((await isFree(port)) ? port : freePort())
