import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { awake } from './awake.ts'
import { holderOf, type Kind, tryHold } from './lock.ts'
import type { Server } from './server.ts'
import { connectionBack, connectionLost, takenMeanwhile } from './text.ru.ts'

const PAUSES_MS = [200, 500, 1_000, 2_000, 5_000, 10_000]

export interface Keeping {
  /** Ends the watch; gives back the connection of the moment. */
  end(): Promise<pg.Client>
}

/**
 * The holding connection tells of the server's death. From then on the server is brought back and held again,
 * with growing pauses and for as long as it takes, while the product answers that it cannot serve at the moment.
 */
export function keepHold(server: Server, kind: Kind, first: pg.Client, say: (line: string) => void): Keeping {
  const ending = new AbortController()
  let client = first
  let regaining = Promise.resolve()

  const watch = () =>
    client.once('end', () => {
      if (!ending.signal.aborted) regaining = regain()
    })

  async function regain(): Promise<void> {
    say(connectionLost())
    for (let turn = 0; !ending.signal.aborted; turn += 1) {
      await pause(PAUSES_MS[Math.min(turn, PAUSES_MS.length - 1)], undefined, { signal: ending.signal }).catch(
        () => undefined,
      )
      try {
        client = await awake(server, kind, ending.signal)
        if (await tryHold(client)) {
          watch()
          return say(connectionBack())
        }
        const holder = await holderOf(client)
        if (holder) say(takenMeanwhile(server.dataFolder, holder.words))
        await client.end()
      } catch (error) {
        if (!ending.signal.aborted) say(error instanceof Error ? error.message : String(error))
      }
    }
  }

  watch()
  return {
    async end() {
      ending.abort()
      await regaining
      return client
    },
  }
}
