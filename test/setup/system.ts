import type { TestProject } from 'vitest/node'
import { systemBinaries } from './binaries.ts'
import { makeTemplate } from './template.ts'
import { temporaryServer } from './temporary-server.ts'

/** The same tests on a PostgreSQL of this machine. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const bin = systemBinaries()
  if (!bin) throw new Error('there is no system PostgreSQL')
  const server = await temporaryServer(bin)
  project.provide('superuser', server.superuser)
  project.provide('operator', await makeTemplate(server.superuser))
  return server.stop
}
