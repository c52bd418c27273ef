import type { EntryContent, EntryDetails } from '../terms/details.ts'
import type { RegisterEntry } from '../terms.ts'
import { settled } from './content.ts'

/** An included version in the words of an amendment: what a change of it begins with. @clause M6 */
export const contentOf = ({
  processName,
  name,
  channel,
  kind,
  needs,
  details,
}: Pick<RegisterEntry, 'processName' | 'name' | 'channel' | 'kind' | 'needs'> & {
  details: EntryDetails
}): EntryContent =>
  settled({
    ...details,
    process: processName,
    name,
    channel,
    kind,
    needs: needs.map(({ need, objects, words }) => ({ need, objects: [...objects], words })),
  })
