/** There is a queue and it is full: whoever comes now is asked to come again. */
export class TooBusy extends Error {
  readonly statusCode = 429
}

/** Runs a few at once and lets a bounded number wait, in their order. @throws TooBusy when the queue is full */
export function fewAtOnce({ running, waiting }: { running: number; waiting: number }) {
  let busy = 0
  const queue: (() => void)[] = []
  return async <T>(act: () => Promise<T>): Promise<T> => {
    if (busy >= running && queue.length >= waiting) throw new TooBusy()
    if (busy >= running) await new Promise<void>((turn) => queue.push(turn))
    else busy++
    try {
      return await act()
    } finally {
      const next = queue.shift()
      if (next) next()
      else busy--
    }
  }
}
