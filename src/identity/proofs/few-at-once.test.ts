import { expect, test } from 'vitest'
import { fewAtOnce, TooBusy } from './few-at-once.ts'

test('two run, three wait in order, the sixth is sent away; one that fails gives its place to the next', async () => {
  const inTurn = fewAtOnce({ running: 2, waiting: 3 })
  const doors: (() => void)[] = []
  const order: number[] = []
  const act = (n: number) => () =>
    new Promise<number>((done, fail) => {
      order.push(n)
      doors.push(() => (n === 2 ? fail(new Error('fault')) : done(n)))
    })
  const all = [1, 2, 3, 4, 5].map((n) => inTurn(act(n)).catch((fault: Error) => fault.message))
  await expect(inTurn(act(6))).rejects.toThrow(TooBusy)
  expect(order).toEqual([1, 2])
  for (let n = 0; n < 5; n++) {
    doors[n]?.()
    await new Promise((turn) => setImmediate(turn))
  }
  expect(await Promise.all(all)).toEqual([1, 'fault', 3, 4, 5])
  expect(order).toEqual([1, 2, 3, 4, 5])
  const last = inTurn(act(7))
  doors[5]?.()
  expect(await last).toBe(7)
})
