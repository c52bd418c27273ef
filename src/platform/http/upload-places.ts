import type { ServerResponse } from 'node:http'
import { Crowded } from './faults.ts'

const AT_ONCE = 8
const WAITING = 24

/** How many files are in memory at once, in the whole process: others wait for a place, and who comes after those is told. */
export interface UploadPlaces {
  /** Until the answer is sent, or the connection is gone. */
  take(answer: ServerResponse): Promise<void>
}

export function uploadPlaces(atOnce = AT_ONCE, waiting = WAITING): UploadPlaces {
  const line: (() => void)[] = []
  let taken = 0
  const leave = () => {
    taken -= 1
    line.shift()?.()
  }
  return {
    take: (answer) =>
      new Promise((resolve, reject) => {
        const enter = () => {
          taken += 1
          answer.removeListener('close', giveUp)
          answer.once('close', leave)
          resolve()
        }
        const giveUp = () => {
          line.splice(line.indexOf(enter), 1)
          reject(new Crowded())
        }
        if (taken < atOnce) return enter()
        if (line.length >= waiting) return reject(new Crowded())
        answer.once('close', giveUp)
        line.push(enter)
      }),
  }
}
