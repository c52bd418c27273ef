import type { Work } from '../work.ts'
import { findUses } from './store/uses.ts'
import type { FileUse } from './terms.ts'

/** The files of several things of one kind, by name. */
export const listFiles = (work: Work, ownerKind: string, ownerIds: readonly string[]): Promise<FileUse[]> =>
  ownerIds.length === 0 ? Promise.resolve([]) : findUses(work, ownerKind, ownerIds)
