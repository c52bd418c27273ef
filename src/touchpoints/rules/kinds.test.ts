import { describe, expect, test } from 'vitest'
import { kindOf } from './kinds.ts'

describe('M14: digital or offline follows from the channel', () => {
  test.each([
    // channel     set        kind
    ['email', undefined, 'digital'],
    ['site', undefined, 'digital'],
    ['vk', undefined, 'digital'],
    ['ok', undefined, 'digital'],
    ['messengers', undefined, 'digital'],
    ['pos', undefined, 'digital'],
    ['phone', undefined, 'offline'],
    ['post', undefined, 'offline'],
    ['reception', undefined, 'offline'],
    ['stand', undefined, 'offline'],
    ['other', undefined, 'offline'],
    ['other', 'digital', 'digital'],
    ['other', 'offline', 'offline'],
    ['phone', 'digital', 'offline'],
    ['email', 'offline', 'digital'],
  ] as const)('%s, set to %s, is %s', (channel, set, kind) => {
    expect(kindOf(channel, set)).toBe(kind)
  })
})
