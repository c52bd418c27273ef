import { readImport, takeImport } from '#touchpoints'
import { given } from '../parts.ts'
import type { Act } from '../story/acts.ts'
import { basesOf } from './bases.ts'
import { registerHistory } from './history.ts'
import { type JournalWish, journalActs } from './journal.ts'
import { unitId } from './propose.ts'
import { dayAgo } from './told.ts'
import { IMPORTED, importedFile, openAmendments } from './waiting.ts'

/**
 * What is older than this was done before the year's people are spread over the register, so that they come to all of it. It is
 * also older than the first problem that was stated: acts stay in the sequence of their days.
 */
const BEFORE = 240

/** The register stands so when the year's people are spread over it: the last act before was put off by a day off at most. */
export const SPREAD_AGO = BEFORE - 5

/** All that the ministry did about its register and its journal, in two parts. */
export function registerActs(wish: JournalWish): { before: Act[]; after: Act[] } {
  const day = dayAgo(wish.today)
  const bases = basesOf(day)
  const acts = [...registerHistory(bases), ...openAmendments(bases, day), ...fileOfRows(), ...journalActs(wish)]
  return { before: acts.filter(({ ago }) => ago >= BEFORE), after: acts.filter(({ ago }) => ago < BEFORE) }
}

/** A file that was read, looked at and sent: it waits for the registrar. */
function fileOfRows(): Act[] {
  let id = ''
  return [
    {
      ago: 7,
      by: 'support',
      do: async (work) => {
        const file = { name: IMPORTED.name, bytes: importedFile() }
        id = given(await readImport(work, { file, unitId: await unitId(work, 'support') }))
      },
    },
    { ago: 6, by: 'support', do: async (work) => given(await takeImport(work, id)) },
  ]
}
