import { EventEmitter } from 'node:events'
import type { FastifyRequest } from 'fastify'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hurry, takeYourTime } from './patience.ts'

function requestOf(method: string, complete: boolean) {
  const raw = Object.assign(new EventEmitter(), { complete, destroy: vi.fn() })
  return { raw, request: { raw, method } as unknown as FastifyRequest }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('Whoever sends has half a minute', () => {
  test.each([
    ['a form that drips is cut off', 'POST', false, 1],
    ['one that has come may be answered as long as it takes', 'POST', true, 0],
    ['a page is only asked for', 'GET', false, 0],
  ])('%s', (_title, method, complete, times) => {
    const { request, raw } = requestOf(method, complete)
    hurry(request)
    vi.advanceTimersByTime(29_999)
    expect(raw.destroy).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(raw.destroy).toHaveBeenCalledTimes(times)
  })

  test('but a file may take minutes, and what is over is not waited for', () => {
    const file = requestOf('POST', false)
    const over = requestOf('POST', false)
    hurry(file.request)
    hurry(over.request)
    takeYourTime(file.request)
    over.raw.emit('close')
    expect(vi.getTimerCount()).toBe(0)
  })
})
