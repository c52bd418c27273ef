import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { readAccess } from './access.ts'
import { awake } from './awake.ts'
import { DatabaseNotStarted, DataFolderBusy } from './faults.ts'
import { holderOf, type Kind, tryHold } from './lock.ts'
import { prepareRoles } from './roles.ts'
import type { Server } from './server.ts'
import { busy } from './text.ru.ts'

/** A command is over soon. */
const COMMAND_MS = 15_000
/** A killed product's connection is gone at once, one that stops takes a moment; more is a second product. */
const PRODUCT_MS = 1_500

/** The connection that holds the data folder for this process, all made ready; refused if another process keeps it. */
export function takeHold(server: Server, kind: Kind): Promise<pg.Client> {
  const [patient, brief] = [AbortSignal.timeout(COMMAND_MS), AbortSignal.timeout(PRODUCT_MS)]
  return atSteadyServer(server, kind, async (client) => {
    while (!(await tryHold(client))) {
      const holder = await holderOf(client)
      const limit = kind === 'product' && holder?.kind === 'command' ? patient : brief
      if (holder && limit.aborted) throw new DataFolderBusy(busy(server.dataFolder, holder.words))
      await pause(50)
    }
    await prepareRoles(client, await readAccess(server.place))
  })
}

/** Who held the server may stop it while we wait or set to work: then we begin again with a server of our own. */
export async function atSteadyServer(
  server: Server,
  kind: Kind,
  settle: (client: pg.Client) => Promise<unknown>,
): Promise<pg.Client> {
  const patient = AbortSignal.timeout(COMMAND_MS)
  for (;;) {
    const client = await awake(server, kind)
    let isLost = false
    client.once('end', () => {
      isLost = true
    })
    try {
      await settle(client)
      return client
    } catch (error) {
      const isOurWord = error instanceof DataFolderBusy || error instanceof DatabaseNotStarted
      await pause(20)
      if (isOurWord || !isLost || patient.aborted) {
        await client.end()
        throw error
      }
    }
  }
}
