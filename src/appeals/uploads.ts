import { randomUUID } from 'node:crypto'
import { dropFile } from '#platform/files/drop-file.ts'
import { listFiles } from '#platform/files/list-files.ts'
import { bytesOfKind, bytesOfOwners, holdOwners } from '#platform/files/store/uses.ts'
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
import { type Waiting, whyNoRoom } from './rules/uploads.ts'
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
    ...whyNoRoom(sent.bytes.length, await waitingOf(work, parts.key)),
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
    const same = use && uses.find(({ hash }) => hash === use.hash)
    if (!use || same) {
      refusals.push({ field: `files.${place}.uploadId`, why: same ? twice(same.name) : NONE })
      continue
    }
    const called = cleanName(name ?? '') || use.name
    const why = whyNotNamed(called, use.type)
    if (why) refusals.push({ field: `files.${place}.name`, why })
    uses.push({ ...use, name: called })
  }
  return refusals.length > 0 ? refuse(...refusals) : done(uses)
}

/** The same bytes are kept once for a thing, so of two names one would be lost. */
const twice = (name: string): string => `Это тот же файл, что «${name}». Уберите повтор`
const NONE = 'Такого файла нет: его уже приложили, прошли сутки или загружала другая программа. Загрузите его ещё раз'

/** Files that are kept already go over to what they are attached to. */
export async function attach(work: Work, owner: FileOwner, uses: readonly FileUse[]): Promise<void> {
  for (const use of uses) await takeOverFile(work, use, owner)
}

/** Lets go of a file that waits; only the program that uploaded it can. @returns whether there was one @clause K2.4 */
export async function dropUpload(work: Work, { folder, key }: Omit<UploadParts, 'config'>, uploadId: string) {
  const ownerId = ownerOf(work, key, uploadId)
  await holdOwners(work, [ownerId])
  const kept = await listFiles(work, UPLOADED, [ownerId])
  for (const use of kept) await dropFile(work, folder, use, use.hash)
  return kept.length > 0
}

async function waitingOf(work: Work, key: Buffer): Promise<Waiting> {
  const program = await bytesOfOwners(work, UPLOADED, programsOwners(work, key))
  return { body: await bytesOfKind(work, UPLOADED), program }
}

/** Under which it lies: its id and the program that has it lead there, and nothing leads back. What is of one program begins alike. */
function ownerOf(work: Work, key: Buffer, uploadId: string): string {
  const own = keyedHash(key, 'upload', work.body.id, work.by.id, uploadId.toLowerCase())
  return draftOwnerId(Buffer.concat([programsMark(work, key), own]))
}

/** From the first to the last thing that files of this program lie under. */
function programsOwners(work: Work, key: Buffer): { from: string; to: string } {
  const [from, to] = [0x00, 0xff].map((fill) =>
    draftOwnerId(Buffer.concat([programsMark(work, key), Buffer.alloc(8, fill)])),
  )
  return { from: String(from), to: String(to) }
}

const programsMark = ({ body, by }: Work, key: Buffer): Buffer =>
  keyedHash(key, 'upload-program', body.id, by.id).subarray(0, 8)
