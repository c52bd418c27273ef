import type { WorkOpener } from '#platform/db/open-work.ts'
import { everyBody } from '../store/openings.ts'

const SYSTEM = { id: 'system', kind: 'system' as const, roles: [] }

/** The code of every body of the installation, in the sequence of codes: for the start and the command line. */
export async function bodyCodes(works: WorkOpener): Promise<string[]> {
  const codes = await works.open(
    everyBody(),
    async (_, { row }) => (row['bodies'] as { code: string }[]).map(({ code }) => code),
    () => SYSTEM,
  )
  return (codes ?? []).sort()
}
