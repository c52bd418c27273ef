const SECOND = 1_000

export interface Loop {
  /** Ends after the round that is under way. */
  stop(): Promise<void>
}

/** Does a round once a second: cron counts minutes. A round tells of its own faults; what it throws ends nothing. */
export function everySecond(round: () => Promise<void>): Loop {
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
      await round().catch(() => {})
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
