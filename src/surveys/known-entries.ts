import { bodyByShortCode } from '#identity'
import type { WorkOpener } from '#platform/db/open-work.ts'
import { type Body, CITIZEN, type Work } from '#platform/work.ts'
import { touchpointByCode } from '#touchpoints'
import { EXT_INFO } from './instruments/ext-info-v1.ts'
import { openEdition } from './store/open-edition.ts'
import type { Edition } from './terms.ts'

/** What a short link leads to: a touchpoint as it is included, and what is asked there now. */
export interface Entry {
  code: string
  body: Body
  edition: Edition
  touchpoint: { id: string; name: string; process: string; channel: string; version: number }
}

/** Entries by their codes, kept in memory: what is kept may be out of date, so whoever uses it has it verified. */
export interface KnownEntries {
  kept(code: string): Entry | undefined
  /** As it stands now; kept from here on. */
  fresh(code: string): Promise<Entry | undefined>
}

const MOST_KEPT = 1_000

export function knownEntries(works: WorkOpener): KnownEntries {
  const entries = new Map<string, Entry>()
  return {
    kept: (code) => entries.get(code),
    fresh: async (code) => {
      const entry = await works.open(
        bodyByShortCode(code),
        (work) => entryByCode(work, code),
        () => CITIZEN,
      )
      entries.delete(code)
      if (entries.size === MOST_KEPT) entries.clear()
      if (entry) entries.set(code, entry)
      return entry
    },
  }
}

/** The entry of a code that is already read. */
export async function entryByCode(work: Work, code: string): Promise<Entry | undefined> {
  const found = await touchpointByCode(work, code)
  const edition = await openEdition(work, EXT_INFO)
  if (!found || !edition) return undefined
  const { touchpointId: id, name, processName: process, channel, version } = found
  return { code, body: work.body, edition, touchpoint: { id, name, process, channel, version } }
}
