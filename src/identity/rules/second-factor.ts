import type { Temporal } from 'temporal-polyfill'
import type { Norm } from '#platform/norms.ts'

export interface OneTimeCodes {
  digits: number
  stepSeconds: number
  /** Clocks of telephones are wrong by this many steps to either side. */
  stepsAside: number
  backupCodes: number
}

/** What the programs for one-time codes agree on (RFC 6238), and how many backup codes a person gets. */
export const ONE_TIME_CODES: readonly Norm<OneTimeCodes>[] = [
  { clause: 'K4.2', since: '1970-01-01', value: { digits: 6, stepSeconds: 30, stepsAside: 1, backupCodes: 10 } },
]

/** The number of the time step that the moment lies in (RFC 6238, 4.2). */
export const stepAt = (now: Temporal.Instant, stepSeconds: number): number =>
  Math.floor(now.epochMilliseconds / 1000 / stepSeconds)

/**
 * The steps whose codes are good now: the present one and its neighbours, but only those after the last step
 * that a code was taken for. So no code counts twice.
 *
 * @clause K4.2
 */
export function stepsToTry(now: Temporal.Instant, usedStep: number | null, norm: OneTimeCodes): number[] {
  const present = stepAt(now, norm.stepSeconds)
  const near = Array.from({ length: 2 * norm.stepsAside + 1 }, (_, place) => present - norm.stepsAside + place)
  return near.filter((step) => usedStep === null || step > usedStep)
}

/** What a person typed, without the spaces and dashes that codes are shown with. */
export const typedCode = (typed: string): string => typed.replaceAll(/[\s\p{Pd}]/gu, '').toLowerCase()

/** A code of the telephone is digits alone; anything else can only be a backup code. */
export const isOneTimeCode = (code: string, { digits }: OneTimeCodes): boolean =>
  code.length === digits && /^\d+$/.test(code)

export type FactorState =
  | { state: 'off' }
  | { state: 'waiting' }
  | { state: 'on'; since: Temporal.Instant; backupCodes: number }

/** Where the second factor stands: no secret, a secret that waits for its first code, or on since that code. */
export function factorState(since: Temporal.Instant | null | undefined, backupCodes: number): FactorState {
  if (since === undefined) return { state: 'off' }
  return since === null ? { state: 'waiting' } : { state: 'on', since, backupCodes }
}
