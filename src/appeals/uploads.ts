import { randomUUID } from 'node:crypto'
import { listFiles } from '#platform/files/list-files.ts'
import { bytesOfKind, holdOwners } from '#platform/files/store/uses.ts'
import { takeOverFile } from '#platform/files/take-over.ts'
import type { FileUse } from '#platform/files/terms.ts'
import { cleanName } from '#platform/http/file-names.ts'
import { keyedHash } from '#platform/keyed-hash.ts'
import { done, type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { checkFiles } from './check-files.ts'
import { type FileOwner, keepAppealFiles } from './keep-files.ts'
import { draftOwnerId } from './reception-key.ts'
import { whyNotNamed } from './rules/files.ts'
import { whyNotPermitted } from './rules/permissions.ts'
import { whyNoRoom } from './rules/uploads.ts'
import { readFileNorm } from './store/file-norm.ts'
import type { SentFile } from './terms/files.ts'

/** What a file of a program belongs to, until it is attached to something. */
export const UPLOADED = 'appeal-upload'

export interface UploadParts {
  config: Parameters<typeof checkFiles>[0]
  folder: string
  key: Buffer
}

export interface Upload extends FileUse {
  uploadId: string
  /** The scanner has not answered yet: it may be attached, and opens to nobody until then. */
  isUnscanned: boolean
}

/** A file that was uploaded, as the thing names it that it goes to. */
export interface UploadRef {
  /** Among the files that the program names. */
  place: number
  uploadId: string
  name?: string | undefined
}

/** Keeps one file of a program; it goes to an appeal, a question or an answer by its id, and is forgotten if it goes to none. @clause K2.4 */
export async function keepUpload(work: Work, parts: UploadParts, sent: SentFile): Promise<Outcome<Upload>> {
  const refusals = [
    ...whyNotPermitted('appeal.take-in', work.by),
    ...whyNoRoom(sent.bytes.length, await bytesOfKind(work, UPLOADED)),
  ]
  if (refusals.length > 0) return refuse(...refusals)
  const checked = await checkFiles(parts.config, await readFileNorm(work), [sent], 'file')
  if ('refused' in checked) return checked
  const uploadId = randomUUID()
  const owner: FileOwner = { ownerKind: UPLOADED, ownerId: ownerOf(work, parts.key, uploadId) }
  const [use] = await keepAppealFiles(work, parts.folder, owner, checked.done)
  return done({ ...(use as FileUse), uploadId, isUnscanned: checked.done[0]?.isUnscanned === true })
}

/**
 * The files that a program means, held until the work ends: each goes to one thing. Only the program that uploaded them has them.
 *
 * @clause K2.4
 */
export async function uploadsOf(work: Work, key: Buffer, refs: readonly UploadRef[]): Promise<Outcome<FileUse[]>> {
  if (refs.length === 0) return done([])
  const owners = refs.map(({ uploadId }) => ownerOf(work, key, uploadId))
  await holdOwners(work, owners)
  const kept = await listFiles(work, UPLOADED, owners)
  const refusals: Refusal[] = []
  const uses: FileUse[] = []
  for (const [at, { place, name }] of refs.entries()) {
    const use = kept.find(({ ownerId }) => ownerId === owners[at])
    if (!use || owners.indexOf(use.ownerId) < at) {
      refusals.push({ field: `files.${place}.uploadId`, why: use ? TWICE : NONE })
      continue
    }
    const called = cleanName(name ?? '') || use.name
    const why = whyNotNamed(called, use.type)
    if (why) refusals.push({ field: `files.${place}.name`, why })
    uses.push({ ...use, name: called })
  }
  return refusals.length > 0 ? refuse(...refusals) : done(uses)
}

const TWICE = 'Этот файл уже назван выше. Уберите повтор'
const NONE = 'Такого файла нет: его уже приложили, прошли сутки или загружала другая программа. Загрузите его ещё раз'

/** Files that are kept already go over to what they are attached to. */
export async function attach(work: Work, owner: FileOwner, uses: readonly FileUse[]): Promise<void> {
  for (const use of uses) await takeOverFile(work, use, owner)
}

/** Under which it lies: its id and the program that has it lead there, and nothing leads back. */
const ownerOf = ({ body, by }: Work, key: Buffer, uploadId: string): string =>
  draftOwnerId(keyedHash(key, 'upload', body.id, by.id, uploadId.toLowerCase()))
