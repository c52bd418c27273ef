import { EventEmitter } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { Crowded } from './faults.ts'
import { guestPlaces, uploadPlaces } from './upload-places.ts'

const answer = (destroyed = false) => Object.assign(new EventEmitter(), { destroyed }) as never as FakeAnswer
type FakeAnswer = EventEmitter & Parameters<ReturnType<typeof uploadPlaces>['take']>[0]

/** What has become of a wish for a place, as far as it is known now. */
async function soon(wish: Promise<void>): Promise<'in' | 'refused' | 'waits'> {
  const settled = wish.then(
    () => 'in' as const,
    (fault: unknown) => {
      expect(fault).toBeInstanceOf(Crowded)
      return 'refused' as const
    },
  )
  return Promise.race([settled, new Promise<'waits'>((resolve) => setImmediate(() => resolve('waits')))])
}

describe('Places for files', () => {
  test('are given in turn as others leave', async () => {
    const { take } = uploadPlaces({ atOnce: 1, waiting: 2 })
    const [a, b, c] = [answer(), answer(), answer()]
    const wishes = [take(a), take(b), take(c)] as const
    expect(await Promise.all(wishes.map(soon))).toEqual(['in', 'waits', 'waits'])
    a.emit('close')
    expect(await Promise.all(wishes.map(soon))).toEqual(['in', 'in', 'waits'])
    b.emit('close')
    expect(await soon(wishes[2])).toBe('in')
    c.emit('close')
    expect(await soon(take(answer()))).toBe('in')
  })

  test('are refused to who comes after those who wait', async () => {
    const { take } = uploadPlaces({ atOnce: 1, waiting: 1 })
    expect(await soon(take(answer()))).toBe('in')
    const waits = take(answer())
    expect(await soon(take(answer()))).toBe('refused')
    expect(await soon(waits)).toBe('waits')
  })

  test('are not kept for who has gone, before or while they waited', async () => {
    const { take } = uploadPlaces({ atOnce: 1, waiting: 1 })
    expect(await soon(take(answer(true)))).toBe('refused')
    const first = answer()
    await take(first)
    const gone = answer()
    const wish = take(gone)
    gone.emit('close')
    expect(await soon(wish)).toBe('refused')
    first.emit('close')
    expect(await soon(take(answer()))).toBe('in')
    expect(gone.listenerCount('close')).toBe(0)
  })

  test('are waited for a while and no longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { take } = uploadPlaces({ atOnce: 1, waitMs: 1_000 })
      await take(answer())
      const wish = take(answer())
      vi.advanceTimersByTime(999)
      expect(await soon(wish)).toBe('waits')
      vi.advanceTimersByTime(1)
      expect(await soon(wish)).toBe('refused')
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('Places of guests', () => {
  const by = (name: string) => ({ ip: name }) as never
  const guests = () =>
    guestPlaces(({ ip }) => ip, { all: uploadPlaces({ atOnce: 3 }), ofOne: { atOnce: 1, waiting: 1 } })

  test('one guest holds no more than one may, and another still gets in', async () => {
    const { take } = guests()
    const first = answer()
    expect(await soon(take(by('a'), first))).toBe('in')
    const second = take(by('a'), answer())
    expect(await soon(second)).toBe('waits')
    expect(await soon(take(by('a'), answer()))).toBe('refused')
    expect(await soon(take(by('b'), answer()))).toBe('in')
    first.emit('close')
    expect(await soon(second)).toBe('in')
  })

  test('who has gone already gets none', async () => {
    expect(await soon(guests().take(by('a'), answer(true)))).toBe('refused')
  })
})
