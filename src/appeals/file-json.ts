import { z } from 'zod'
import { listFiles } from '#platform/files/list-files.ts'
import { heldFiles } from '#platform/files/store/scans.ts'
import type { Work } from '#platform/work.ts'
import type { FileOnView } from './terms/appeal-view.ts'

/** A file as programs see it. */
export const fileSchema = z.object({
  hash: z.string(),
  name: z.string(),
  bytes: z.int(),
  held: z.enum(['unscanned', 'infected']).nullable().describe('it opens to nobody while this stands'),
  url: z.string().describe('where it is fetched, with the token'),
})

export type FileJson = z.input<typeof fileSchema>

export const fileJson = (
  publicUrl: string,
  appealId: string,
  { hash, name, bytes, held }: Omit<FileOnView, 'ownerKind' | 'ownerId'>,
): FileJson => ({
  ...{ hash, name, bytes, held: held ?? null },
  url: `${publicUrl}/api/v1/appeals/${appealId}/files/${hash}`,
})

/** Files of several things of one kind, and whether the scanner holds them. */
export async function filesOnView(
  work: Work,
  ownerKind: 'appeal' | 'appeal-message' | 'appeal-answer',
  ownerIds: readonly string[],
): Promise<FileOnView[]> {
  const files = await listFiles(work, ownerKind, ownerIds)
  const held = await heldFiles(
    work,
    files.map(({ hash }) => hash),
  )
  return files.map((file) => ({ ...file, held: held.get(file.hash) }))
}
