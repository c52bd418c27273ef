import { type EntryContent, NO_CONTENT } from '../../terms/details.ts'
import type { FullEntry } from '../../terms/entries.ts'
import type { FormRow } from '../../terms/imports.ts'
import type { Channel } from '../../terms.ts'
import { tidied } from '../content.ts'
import { contentOf } from '../entry-content.ts'
import { cellsOf } from '../form-cells.ts'
import { channelInWords } from './channel-in-words.ts'
import { kindInWords } from './kind-in-words.ts'
import { needsInWords } from './needs-in-words.ts'

/**
 * What a row of the form proposes a new entry to be. The words of its cells stay as they are: where we would write a cell
 * otherwise, they are kept beside.
 *
 * @param told the channel, where the register knows it already; otherwise the words tell
 * @clause App1, M10, M14
 */
export function contentOfRow(row: FormRow, told?: Channel, needsIn: NeedsIn = needsInWords): EntryContent {
  if (row.whole) return tidied(row.whole.content)
  const { kind, features } = kindInWords(row.kind)
  const needs = needsIn(row.needs).map((need) => ({ ...need, objects: [...need.objects] }))
  return tidied({
    ...NO_CONTENT,
    process: row.process,
    name: row.name,
    channel: told ?? channelInWords(row.name, kind).channel,
    kind,
    needs,
    features,
    asWritten: { ...(row.needs && { needs: row.needs }), ...(row.kind && { kind: row.kind }) },
  })
}

type NeedsIn = typeof needsInWords

/** The same for an entry that stands: what the form has no column for stays, and so does what lies behind a cell with the same words. */
export function changedByRow(row: FormRow, entry: FullEntry, needsIn: NeedsIn = needsInWords): EntryContent {
  if (row.whole) return tidied(row.whole.content)
  const [stands, said, cells] = [contentOf(entry), contentOfRow(row, entry.channel, needsIn), cellsOf(entry)]
  const isSame = { needs: row.needs === cells.needs, kind: row.kind === cells.kind || row.kind === '' }
  const { needs, kind } = { needs: isSame.needs ? stands : said, kind: isSame.kind ? stands : said }
  return tidied({
    ...stands,
    process: row.process || stands.process,
    name: row.name,
    needs: needs.needs,
    kind: kind.kind,
    features: kind.features,
    asWritten: {
      ...(needs.asWritten.needs !== undefined && { needs: needs.asWritten.needs }),
      ...(kind.asWritten.kind !== undefined && { kind: kind.asWritten.kind }),
    },
  })
}
