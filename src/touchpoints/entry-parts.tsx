import { outlineOf, QUIET, qrOf } from '#platform/documents/qr.ts'
import { entryLink } from './entry-link.ts'
import { EntryWays } from './pages/entry-ways.tsx'
import type { RegisterEntry } from './terms.ts'

/** The part of an entry's page that leads people to its survey, drawn for the address that the installation has now. @clause K4.3 */
export function entryWays(entry: RegisterEntry, publicUrl: string) {
  const link = entryLink(publicUrl, entry.code)
  const code = qrOf(link.href)
  return <EntryWays entry={entry} {...link} qr={{ outline: outlineOf(code), side: code.side, quiet: QUIET }} />
}
