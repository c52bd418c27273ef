import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { keepAccess, newAccess } from './access.ts'
import { reaches, run } from './account.ts'
import { programOf } from './binaries.ts'
import { buildFolder } from './durable.ts'
import { DatabaseNotStarted, systemCode } from './faults.ts'
import { CLUSTER_NOTE } from './place.ts'
import { clusterOf, type Server } from './server.ts'
import { asArguments, INITIAL_SETTINGS } from './settings.ts'
import * as text from './text.ru.ts'

/** Sorting by code point needs nothing of the host, so the folder works on any other; Russian order is asked for by name. */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

/** A whole cluster with its passwords appears at once, or nothing does. */
export const makeCluster = (server: Server): Promise<void> =>
  buildFolder(server.place, async (making) => {
    const access = await newAccess()
    await initialise(server, making, access.superuser)
    await keepAccess(making, access)
    if (dirname(server.place) !== server.dataFolder)
      await writeFile(join(making, CLUSTER_NOTE), text.clusterNote(server.dataFolder))
    await chmod(making, server.account ? 0o711 : 0o700)
  })

async function initialise({ account, binaries, place }: Server, making: string, password: string): Promise<void> {
  const cluster = clusterOf(making)
  const passwordFile = join(making, 'password')
  await mkdir(cluster, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  await chmod(making, account ? 0o711 : 0o700)
  if (account) {
    await chown(cluster, account.uid, account.gid)
    await chown(passwordFile, account.uid, account.gid)
  }
  const rules = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--data-checksums']
  const words = [...rules, ...LOCALE, '--no-instructions', ...asArguments(INITIAL_SETTINGS), '-D', cluster]
  const { code, output } = await run(programOf(binaries, 'initdb'), words, account)
  await rm(passwordFile)
  if (code === 0) return
  const nameless = /could not look up effective user ID (\d+)/.exec(output)
  throw new DatabaseNotStarted(nameless ? text.unknownAccount(Number(nameless[1])) : text.notMade(place, output))
}

/** Refuses what PostgreSQL would refuse too, but in words that lead on. */
export async function checkCluster(server: Server): Promise<void> {
  const { place, account, binaries } = server
  const cluster = clusterOf(place)
  const found = await stat(cluster).catch((error) => {
    if (systemCode(error) === 'ENOENT') throw new DatabaseNotStarted(text.notACluster(place))
    throw error
  })
  checkOwner(server, found.uid)
  if (account) {
    await chmod(place, 0o711)
    if (!(await reaches(account, 'x', cluster))) throw new DatabaseNotStarted(text.cutOff(cluster, account))
  }
  const has = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  const needs = binaries.version.split('.')[0] ?? ''
  if (has === '') throw new DatabaseNotStarted(text.notACluster(place))
  if (has !== needs) throw new DatabaseNotStarted(text.otherVersion(cluster, has, needs))
}

function checkOwner({ account, place, dataFolder }: Server, uid: number): void {
  const own = account ?? ownAccount()
  if (!own || own.uid === uid) return
  if (account) throw new DatabaseNotStarted(text.ownedByUser(clusterOf(place), uid, account))
  const lies = dirname(place) === dataFolder ? text.ownedByRoot(dataFolder, own) : undefined
  throw new DatabaseNotStarted(lies ?? text.ownedByRootElsewhere(dataFolder, place, own))
}

function ownAccount() {
  const uid = process.getuid?.()
  const gid = process.getgid?.()
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}
