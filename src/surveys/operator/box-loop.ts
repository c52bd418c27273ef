import type { Emptied } from './empty-box.ts'

export interface BoxLoop {
  /** Ends after the round that is under way. */
  stop(): Promise<void>
}

const SECOND = 1_000

/** Empties the box once a second: no line of the timetable (those count minutes), no job. A failed round is told and tried again. */
export function startBoxLoop(
  empty: () => Promise<Emptied[]>,
  say: (round: { emptied: Emptied[] } | { fault: unknown }) => void,
): BoxLoop {
  let going = true
  let wake = () => {}
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, SECOND)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const rounds = (async () => {
    while (going) {
      try {
        const emptied = await empty()
        if (emptied.length > 0) say({ emptied })
      } catch (fault) {
        say({ fault })
      }
      if (going) await pause()
    }
  })()
  return {
    stop: async () => {
      going = false
      wake()
      await rounds
    },
  }
}
