import { join } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'

/** All that is needed to drive one cluster. */
export interface Server {
  /** The data folder it serves, by its real path. */
  dataFolder: string
  /** The folder of the cluster, its passwords and its journal. */
  place: string
  account: Account | undefined
  binaries: Binaries
  /** How long a server may recover from a crash, or be stopping, before it is given up. */
  recoveryMs: number
  /** How long a server that runs may say nothing at all. */
  silenceMs: number
  /** Once others have been told the address it stays. */
  port?: number
}

export const clusterOf = (place: string) => join(place, 'cluster')
