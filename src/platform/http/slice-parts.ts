import type { Clock } from '../clock/clock.ts'
import type { Config } from '../config/config.ts'
import type { WorkOpener } from '../db/open-work.ts'
import type { Secrets } from '../db/secrets.ts'

/** What a slice's routes may be made with: most need nothing; sign-in opens works of its own, receipts need a key. */
export interface SliceParts {
  config: Config
  clock: Clock
  works: WorkOpener
  secrets: Secrets
}
