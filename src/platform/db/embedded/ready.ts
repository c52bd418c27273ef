import { readdir, realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { lentAccount } from './account.ts'
import { packageFolder, usableBinaries } from './binaries.ts'
import { checkCluster, makeCluster } from './cluster.ts'
import { exists, openFolder } from './durable.ts'
import { keepNotes, placeOf } from './place.ts'
import type { Server } from './server.ts'
import { preparing } from './text.ru.ts'

/** What only tests and unusual installations set. */
export interface Setup {
  /** The folder of the npm package with the server's programs. */
  packageFolder?: string
  /** Where root keeps what the lent account cannot reach elsewhere. */
  systemFolder?: string
  recoveryMs?: number
  silenceMs?: number
}

const SYSTEM_FOLDER = '/var/lib/otklik'
const PATIENCE = { recoveryMs: 60_000, silenceMs: 60_000 }

/** Everything up to a whole cluster that the right account can run; nothing is started yet. */
export async function readyServer(dataFolder: string, setup: Setup, say: (line: string) => void): Promise<Server> {
  const account = lentAccount()
  const system = setup.systemFolder ?? SYSTEM_FOLDER
  await openFolder(resolve(dataFolder), account ? 0o711 : 0o700)
  const real = await realpath(dataFolder)
  const place = await placeOf(real, system, account)
  const binaries = await usableBinaries(setup.packageFolder ?? packageFolder(), account ? system : real, account)
  const { recoveryMs, silenceMs } = { ...PATIENCE, ...setup }
  const server = { dataFolder: real, place, account, binaries, recoveryMs, silenceMs }
  if (!(await isInUse(place))) {
    say(preparing(place))
    await makeCluster(server)
  }
  await checkCluster(server)
  await keepNotes(real, place)
  return server
}

const isInUse = async (place: string): Promise<boolean> =>
  (await exists(place)) && (await readdir(place).catch(() => ['closed'])).length > 0
