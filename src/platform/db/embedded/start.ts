import { dirname } from 'node:path'
import type pg from 'pg'
import { addressOf, readAccess } from './access.ts'
import { explained } from './faults.ts'
import { halt } from './halt.ts'
import { atSteadyServer, takeHold } from './hold.ts'
import { keepHold } from './keep.ts'
import { leave } from './leave.ts'
import { type Kind, tryHold } from './lock.ts'
import { readyServer, type Setup } from './ready.ts'
import { APP, DATABASE, OPERATOR, prepareRoles } from './roles.ts'
import { clusterOf, type Server } from './server.ts'
import { cannotUse, elsewhere, liesAt } from './text.ru.ts'

export interface Addresses {
  /** Owns the database; migrations, backup, restore. Row-level security binds it too. */
  operator: string
  /** Owns nothing and is bound by every policy: what the product works as. */
  app: string
  onlyScram: true
}

export interface EmbeddedDatabase {
  addresses: Addresses
  /** For tests. */
  superuser: string
  /** Russian sentences to print at start. */
  notes: string[]
  /** To be called after one's own connections are closed; more calls wait for the first. */
  stop(): Promise<void>
}

const SILENT = () => undefined

/** Runs the database of a data folder for this process alone; `DataFolderBusy` if another process has the folder. */
export async function startEmbedded(
  dataFolder: string,
  holder: Kind,
  say: (line: string) => void = SILENT,
  setup: Setup = {},
): Promise<EmbeddedDatabase> {
  return explained(cannotUse.bind(undefined, dataFolder), async () => {
    const server = await readyServer(dataFolder, setup, say)
    const first = await takeHold(server, holder)
    const keeping = keepHold({ ...server, port: first.port }, holder, first, say)
    return describe(server, async () => {
      const client = await keeping.end()
      if (holder === 'command') return leave(server, client)
      await halt(server, 'fast')
      await client.end()
    })
  })
}

/** For a command: works beside the product or whoever runs the server, and runs it for itself if nobody does. */
export async function openEmbedded(
  dataFolder: string,
  say: (line: string) => void = SILENT,
  setup: Setup = {},
): Promise<EmbeddedDatabase> {
  return explained(cannotUse.bind(undefined, dataFolder), async () => {
    const server = await readyServer(dataFolder, setup, say)
    const client = await atSteadyServer(server, 'command', async (fresh: pg.Client) => {
      await tryHold(fresh)
      await prepareRoles(fresh, await readAccess(server.place))
    })
    return describe(server, () => leave(server, client))
  })
}

async function describe(server: Server, stop: () => Promise<void>): Promise<EmbeddedDatabase> {
  const { port, ...passwords } = await readAccess(server.place)
  let stopped: Promise<void> | undefined
  const notes = [liesAt(clusterOf(server.place), port)]
  if (dirname(server.place) !== server.dataFolder) notes.push(elsewhere(server.dataFolder, server.place))
  return {
    addresses: {
      operator: addressOf(OPERATOR, passwords.operator, port, DATABASE),
      app: addressOf(APP, passwords.app, port, DATABASE),
      onlyScram: true,
    },
    superuser: addressOf('postgres', passwords.superuser, port, DATABASE),
    notes,
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}
