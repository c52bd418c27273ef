import type { ServerResponse } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { Crowded } from './faults.ts'

const AT_ONCE = 8
const WAITING = 24
const WAIT_MS = 15_000
/** Guests never take the places of staff, and one of them never takes those of all. */
const GUESTS_AT_ONCE = 6
const OF_ONE = { atOnce: 2, waiting: 6 }

/** How many files are in memory at once, in the whole process: others wait for a place, and who waits in vain is told. */
export interface UploadPlaces {
  /** A place until the answer is sent or the connection is gone. @throws Crowded */
  take(answer: Sending): Promise<void>
}

/** The same for those who are not signed in. */
export interface GuestPlaces {
  take(request: FastifyRequest, answer: Sending): Promise<void>
}

type Sending = Pick<ServerResponse, 'once' | 'removeListener' | 'destroyed'>

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

/** @param nameOf names a visitor without telling who it is */
export function guestPlaces(
  nameOf: (request: FastifyRequest) => string,
  { all = uploadPlaces({ atOnce: GUESTS_AT_ONCE }), ofOne = OF_ONE } = {},
): GuestPlaces {
  const guests = new Map<string, { places: UploadPlaces; count: number }>()
  return {
    take: async (request, answer) => {
      if (answer.destroyed) throw new Crowded()
      const name = nameOf(request)
      const guest = guests.get(name) ?? { places: uploadPlaces(ofOne), count: 0 }
      guests.set(name, guest)
      guest.count += 1
      answer.once('close', () => {
        guest.count -= 1
        if (guest.count === 0) guests.delete(name)
      })
      await guest.places.take(answer)
      await all.take(answer)
    },
  }
}
