import type { TestProject } from 'vitest/node'
import { embeddedBinaries } from './binaries.ts'
import { makeTemplate } from './template.ts'
import { temporaryServer } from './temporary-server.ts'

/** The database tests on the server that the product brings along. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await temporaryServer(await embeddedBinaries())
  project.provide('superuser', server.superuser)
  project.provide('operator', await makeTemplate(server.superuser))
  return server.stop
}
