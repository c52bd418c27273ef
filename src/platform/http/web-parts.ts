import type { Config } from '../config/config.ts'
import type { Opened, Opening, WorkOpener } from '../db/open-work.ts'
import type { Secrets } from '../db/secrets.ts'
import type { Assets } from '../html/assets.ts'
import type { NavGroup } from '../html/side-nav.tsx'
import type { Actor } from '../work.ts'

/** How people and programs are recognised: SQL of the slice that owns sessions and tokens, and what its row means. */
export interface Doors {
  bySession(tokenHash: Buffer): Opening
  byToken(tokenHash: Buffer): Opening
  actorOf(opened: Opened): Actor
}

export interface WebParts {
  config: Config
  works: WorkOpener
  secrets: Secrets
  doors: Doors
  assets: Assets
  /** Sections of the desk for someone with these roles; the top slice knows them all. */
  navFor(roles: readonly string[]): readonly NavGroup[]
  logTo?: NodeJS.WritableStream
}
