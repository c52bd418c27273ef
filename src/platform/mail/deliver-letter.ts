import type { Job } from '../jobs/jobs.ts'
import { closeLetter, takeLetter } from './store/letters.ts'
import type { Transport } from './transport.ts'

/** What the log learns of a letter that will not go: its id and why, never the address. */
export interface GivenUp {
  letterId: string
  why: 'refused' | 'too old'
}

// Links in letters last about that long; a mail server that is down over a weekend is waited for.
const LASTING = { hours: 72 }

/**
 * The job `mail/send`. A letter that is sent or given up is not sent again; between two attempts at the same moment
 * the lock on its row decides. If the process dies between the server's word and ours, the copy carries the same Message-ID.
 */
export function deliverLetter(transport: Transport, say: (line: GivenUp) => void): Job {
  return async (work, payload) => {
    const letterId = String(payload['letterId'])
    const letter = await takeLetter(work, letterId)
    if (!letter) return
    const tooOld = letter.madeAt.add(LASTING).epochMilliseconds < work.now.epochMilliseconds
    const outgoing = { ...letter, id: letterId, fromName: work.body.name, at: letter.madeAt }
    const answer = tooOld ? 'too old' : await transport.send(outgoing)
    await closeLetter(work, letterId, answer === 'taken' ? 'sent' : 'given up')
    if (answer !== 'taken') say({ letterId, why: answer })
  }
}
