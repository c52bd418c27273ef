/**
 * Sends what comes at the same moment together. With nothing under way a thing goes at once and alone; while as many groups
 * as may be are under way, what comes waits and goes as the next group. So nobody waits for company, and the more come, the
 * less each of them costs.
 */
export function together<T, R>(
  send: (group: readonly T[]) => Promise<readonly R[]>,
  { underWay, most }: { underWay: number; most: number },
): (one: T) => Promise<R> {
  let sending = 0
  const waiting: Waiting<T, R>[] = []
  const next = async (): Promise<void> => {
    sending++
    const group = waiting.splice(0, most)
    try {
      const results = await send(group.map(({ one }) => one))
      for (const [place, { resolve }] of group.entries()) resolve(results[place] as R)
    } catch (fault) {
      for (const { reject } of group) reject(fault)
    } finally {
      sending--
      if (waiting.length > 0) void next()
    }
  }
  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject })
      if (sending < underWay) void next()
    })
}

interface Waiting<T, R> {
  one: T
  resolve(result: R): void
  reject(fault: unknown): void
}
