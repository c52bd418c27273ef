import type { ServerResponse } from 'node:http'
import { Crowded } from './faults.ts'

const AT_ONCE = 8
const WAITING = 24
const WAIT_MS = 15_000

/** How many files are in memory at once, in the whole process: others wait for a place, and who waits in vain is told. */
export interface UploadPlaces {
  /** A place until the answer is sent or the connection is gone. @throws Crowded */
  take(answer: Pick<ServerResponse, 'once' | 'removeListener' | 'destroyed'>): Promise<void>
}

export function uploadPlaces({ atOnce = AT_ONCE, waiting = WAITING, waitMs = WAIT_MS } = {}): UploadPlaces {
  const line = new Set<() => void>()
  let taken = 0
  const leave = () => {
    taken -= 1
    const [next] = line
    next?.()
  }
  return {
    take: (answer) =>
      new Promise((resolve, reject) => {
        const enter = () => {
          line.delete(enter)
          clearTimeout(timer)
          answer.removeListener('close', giveUp)
          answer.once('close', leave)
          taken += 1
          resolve()
        }
        const giveUp = () => {
          line.delete(enter)
          clearTimeout(timer)
          answer.removeListener('close', giveUp)
          reject(new Crowded())
        }
        let timer: NodeJS.Timeout | undefined
        // Gone while it was asked who they are: no close would ever give the place back.
        if (answer.destroyed) return giveUp()
        if (taken < atOnce) return enter()
        if (line.size >= waiting) return giveUp()
        timer = setTimeout(giveUp, waitMs)
        answer.once('close', giveUp)
        line.add(enter)
      }),
  }
}
