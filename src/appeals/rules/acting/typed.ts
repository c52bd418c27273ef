import { Temporal } from 'temporal-polyfill'
import type { Refusal } from '#platform/outcome.ts'

/** In characters. */
export const LONGEST = { line: 300, reason: 2000, words: 6000 } as const

/** A day as a browser's field gives it; nothing when it is none. */
export function readDay(typed: string): Temporal.PlainDate | undefined {
  try {
    return /^[12]\d{3}-\d{2}-\d{2}$/.test(typed) ? Temporal.PlainDate.from(typed, { overflow: 'reject' }) : undefined
  } catch {
    return undefined
  }
}

/** A moment as a browser's field gives it, on the clocks of the body. */
export function readMoment(typed: string, timeZone: string): Temporal.Instant | undefined {
  try {
    if (!/^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed)) return undefined
    return Temporal.PlainDateTime.from(typed, { overflow: 'reject' }).toZonedDateTime(timeZone).toInstant()
  } catch {
    return undefined
  }
}

export const isBefore = (one: { toString(): string }, other: { toString(): string }): boolean =>
  one.toString() < other.toString()

export const isEarlier = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0

/** Why a text that somebody waits for will not do. */
export function whyNotText(text: string, wish: { field: string; empty: string; longest?: number }): Refusal[] {
  const { field, empty, longest = LONGEST.reason } = wish
  if (text.trim() === '') return [{ field, why: empty }]
  return whyTooLong(text, field, longest)
}

export const whyTooLong = (text: string, field: string, longest: number = LONGEST.reason): Refusal[] =>
  text.length > longest ? [{ field, why: `Сократите до ${longest} знаков, сейчас ${text.length}` }] : []

/**
 * What no source that we have read forbids, but custom or an unread law does: it goes on with a reason, which is kept.
 * What a read source forbids is a refusal without this way out.
 */
export function whyWarned(warning: string, override: string): Refusal[] {
  if (override.trim() !== '') return whyTooLong(override, 'override')
  return [
    { field: 'override', why: `${warning}. Если всё же нужно так, напишите причину: она останется в ходе обращения` },
  ]
}

/** What cannot be undone is confirmed. */
export const whyNotSure = (sure: string): Refusal[] =>
  sure === 'yes' ? [] : [{ field: 'sure', why: 'Отменить это будет нельзя. Отметьте, что решение окончательное' }]
