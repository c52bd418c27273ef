import { buffer } from 'node:stream/consumers'
import { dropFile } from '../files/drop-file.ts'
import { listFiles } from '../files/list-files.ts'
import { openFile } from '../files/open-file.ts'
import type { FileUse } from '../files/terms.ts'
import type { Job } from '../jobs/jobs.ts'
import type { Work } from '../work.ts'
import { closeLetter, takeLetter } from './store/letters.ts'
import { LETTER_FILES, type LetterFile } from './terms.ts'
import type { Transport } from './transport.ts'

/** What the log learns of a letter that will not go: its id and why, never the address. */
export interface GivenUp {
  letterId: string
  why: 'refused' | 'too old'
}

/** What those who write letters do once one has left or was given up, in the same work. */
export type AfterLetter = (work: Work, letterId: string, how: 'sent' | 'given up') => Promise<void>

// Links in letters last about that long; a mail server that is down over a weekend is waited for.
const LASTING = { hours: 72 }

/**
 * The job `mail/send`. A letter that is sent or given up is not sent again; between two attempts at the same moment
 * the lock on its row decides. If the process dies between the server's word and ours, the copy carries the same Message-ID.
 * What goes with it is kept no longer than its words.
 */
export function deliverLetter(
  transport: Transport,
  say: (line: GivenUp) => void,
  folder: string,
  after: AfterLetter = async () => {},
): Job {
  return async (work, payload) => {
    const letterId = String(payload['letterId'])
    const letter = await takeLetter(work, letterId)
    if (!letter) return
    const tooOld = letter.madeAt.add(LASTING).epochMilliseconds < work.now.epochMilliseconds
    const enclosed = await listFiles(work, LETTER_FILES, [letterId])
    const files = tooOld ? [] : await readEnclosed(work, folder, enclosed)
    const outgoing = { ...letter, files, id: letterId, fromName: work.body.name, at: letter.madeAt }
    const answer = tooOld ? 'too old' : await transport.send(outgoing)
    const how = answer === 'taken' ? 'sent' : 'given up'
    await closeLetter(work, letterId, how)
    await after(work, letterId, how)
    for (const { hash, ...owner } of enclosed) await dropFile(work, folder, owner, hash)
    if (answer !== 'taken') say({ letterId, why: answer })
  }
}

async function readEnclosed(work: Work, folder: string, enclosed: readonly FileUse[]): Promise<LetterFile[]> {
  const files: LetterFile[] = []
  for (const use of enclosed) {
    const file = await openFile(work, folder, use, use.hash)
    if (file) files.push({ name: use.name, type: use.type, bytes: await buffer(file.stream()) })
  }
  return files
}
