import { describe, expect, test } from 'vitest'
import { together } from './together.ts'

/** Groups as they are sent; each is answered when the test says so. */
function sending(limits: { underWay: number; most: number }) {
  const groups: { group: readonly number[]; answer(): void; fail(): void }[] = []
  const send = together((group: readonly number[]) => {
    return new Promise<readonly number[]>((resolve, reject) => {
      const answer = () => resolve(group.map((one) => one * 10))
      groups.push({ group, answer, fail: () => reject(new Error('the group failed')) })
    })
  }, limits)
  return { groups, send }
}

describe('What comes at the same moment', () => {
  test('goes alone and at once while nothing is under way', async () => {
    const { groups, send } = sending({ underWay: 1, most: 10 })
    const one = send(1)
    expect(groups.map(({ group }) => group)).toEqual([[1]])
    groups[0]?.answer()
    expect(await one).toBe(10)
  })

  test('waits for what is under way and then goes together, each with its own result', async () => {
    const { groups, send } = sending({ underWay: 2, most: 3 })
    const all = Promise.all([1, 2, 3, 4, 5, 6].map(send))
    expect(groups.map(({ group }) => group)).toEqual([[1], [2]])
    groups[1]?.answer()
    await new Promise((done) => setImmediate(done))
    expect(groups.map(({ group }) => group)).toEqual([[1], [2], [3, 4, 5]])
    groups[0]?.answer()
    groups[2]?.answer()
    await new Promise((done) => setImmediate(done))
    groups[3]?.answer()
    expect(await all).toEqual([10, 20, 30, 40, 50, 60])
  })

  test('fails with its group alone; the next one goes', async () => {
    const { groups, send } = sending({ underWay: 1, most: 10 })
    const first = send(1).catch(String)
    const second = send(2)
    groups[0]?.fail()
    expect(await first).toBe('Error: the group failed')
    groups[1]?.answer()
    expect(await second).toBe(20)
  })
})
