import { join } from 'node:path'
import type { Clock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/config.ts'
import { type Installation, openInstallation } from '../installation.ts'
import { openDatabase } from './with-database.ts'

/** Something the command line was asked for and will not do; the words are for whoever asked. */
export class Refused extends Error {}

/** Opens the installation for one command, beside the running product or, when it is down, by itself. */
export async function inInstallation(
  built: string,
  clock: Clock,
  act: (installation: Installation) => Promise<void>,
): Promise<void> {
  const config = readConfig()
  const tell = (line: string) => console.error(line)
  const database = await openDatabase(config, 'command', tell)
  try {
    const say = (fault: Error) => tell(fault.message)
    const installation = await openInstallation({
      config,
      addresses: database.addresses,
      clock,
      migrations: join(built, 'migrations'),
      say,
    })
    try {
      await act(installation)
    } finally {
      await installation.close()
    }
  } finally {
    await database.stop()
  }
}
