import { join, resolve } from 'node:path'
import { systemClock } from '#platform/clock/clock.ts'
import { type Config, readConfig } from '#platform/config/config.ts'
import { explained } from '#platform/db/embedded/faults.ts'
import { filesFolder } from '#platform/files/content.ts'
import { checkMarker } from '#platform/files/operator/marker.ts'
import { addAssets, assetsOf } from '#platform/http/assets.ts'
import { addHealth } from '#platform/http/health.ts'
import { measure } from '#platform/http/metrics.ts'
import { startApp } from '../app.ts'
import { firstLink, openFirstBody, openReadyEverywhere } from '../first-start.ts'
import { type Installation, openInstallation } from '../installation.ts'
import { startWorker } from '../worker.ts'
import { listening } from './listening.ts'
import { cannotKeep, openDatabase } from './with-database.ts'

/** `otklik start`: the product until a signal ends it. @returns how to end it from inside */
export async function start(built: string): Promise<() => Promise<void>> {
  const config = readConfig()
  const print = (line: string) => console.log(line)
  const database = await openDatabase(config, 'product', print)
  const ends: (() => Promise<void>)[] = [() => database.stop()]
  const endAll = once(async () => {
    for (const end of ends.toReversed()) await end().catch((fault: unknown) => console.error(fault))
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => void endAll().then(() => process.exit(0)))
  try {
    await serve(config, database.addresses, { built, ends, notes: database.notes, print })
  } catch (fault) {
    await endAll()
    throw fault
  }
  return endAll
}

interface Serving {
  built: string
  ends: (() => Promise<void>)[]
  notes: readonly string[]
  print(line: string): void
}

async function serve(
  config: Config,
  addresses: Installation['addresses'],
  { built, ends, notes, print }: Serving,
): Promise<void> {
  // Assigned as soon as there is a server: what goes wrong earlier has nobody to tell but the console.
  let say = (line: Record<string, unknown>, words: string) => console.error(words, JSON.stringify(line))
  const installation = await openInstallation({
    config,
    addresses,
    clock: systemClock,
    migrations: join(built, 'migrations'),
    say: (fault) => say({ fault: fault.message }, 'a connection to the database was lost'),
  })
  ends.push(() => installation.close())
  const folder = resolve(config.OTKLIK_DATA)
  const check = () => checkMarker(installation.pools.operator, filesFolder(folder))
  await explained(cannotKeep.bind(undefined, folder), check)
  await openFirstBody(installation)
  await openReadyEverywhere(installation)
  const assets = join(built, 'assets')
  const { server } = await startApp(installation, assetsOf(assets))
  say = (line, words) => ('fault' in line ? server.log.error(line, words) : server.log.info(line, words))
  const metrics = measure(server, { app: installation.pools.app, operator: installation.pools.operator })
  const ready = async () => void (await installation.pools.app.query('select 1'))
  addHealth(server, { ready, metrics: metrics.text }, config)
  addAssets(server, assets)
  if (config.OTKLIK_ROLE !== 'web') {
    const worker = await startWorker(installation, metrics, say)
    ends.push(() => worker.stop())
  }
  if (config.OTKLIK_ROLE !== 'worker') {
    await listening(server.listen({ port: config.PORT, host: config.HOST }), config)
    ends.push(() => server.close())
  }
  await welcome(installation, notes, print)
}

const NO_MAIL =
  'Почтовый сервер не задан (SMTP_URL): письма с приглашениями остаются в папке данных, люди их не получат'

async function welcome(
  installation: Installation,
  notes: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const { config } = installation
  for (const note of notes) print(note)
  if (config.OTKLIK_ROLE === 'worker') return print('Отклик работает: задания и расписание')
  print(`Отклик работает: ${config.publicUrl}`)
  const link = await firstLink(installation)
  if (!config.trial && !config.SMTP_URL) print(NO_MAIL)
  if (link) print(`\nСтаньте администратором, ссылка действует один раз и одни сутки:\n${link}\n`)
}

function once<T>(act: () => Promise<T>): () => Promise<T> {
  let under: Promise<T> | undefined
  return () => {
    under ??= act()
    return under
  }
}
