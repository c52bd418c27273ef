import { randomInt, randomUUID } from 'node:crypto'
import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import { claimShortCodes } from '#platform/short-codes/claim-short-codes.ts'
import type { Work } from '#platform/work.ts'
import { codeFrom } from '../rules/codes.ts'
import { whyNotTwice } from '../rules/duplicates.ts'
import { kindOf } from '../rules/kinds.ts'
import { standingOf, whyNotEmpty, whyNotInclude } from '../rules/sample.ts'
import { SAMPLE, SAMPLE_OF } from '../sample.ts'
import { insertEntries } from '../store/insert-entries.ts'
import { listEntries } from '../store/list-entries.ts'
import { lockRegister } from '../store/lock-register.ts'

/** Puts the sample into an empty register. Where it stands already, nothing happens. */
export async function includeSample(work: Work): Promise<Outcome<void>> {
  await lockRegister(work)
  const standing = standingOf(await listEntries(work))
  const refusals = [...whyNotInclude(standing), ...whyNotTwice(SAMPLE)]
  if (refusals.length > 0) return refuse(...refusals)
  if (standing.sample > 0) return done(undefined)

  await insertAppendix(work, SAMPLE_OF)
  await record(work, 'sample.included', `register:${work.body.id}`)
  return done(undefined)
}

/** Puts the entries of Appendix 1 into an empty register as the body's own: for a body whose register looks just so. */
export async function includeAppendix(work: Work): Promise<Outcome<void>> {
  await lockRegister(work)
  const refusals = [...whyNotEmpty(standingOf(await listEntries(work))), ...whyNotTwice(SAMPLE)]
  if (refusals.length > 0) return refuse(...refusals)

  await insertAppendix(work, null)
  await record(work, 'register.begun', `register:${work.body.id}`)
  return done(undefined)
}

async function insertAppendix(work: Work, sampleOf: string | null): Promise<void> {
  const places = SAMPLE.map(({ name, entries }) => ({
    id: randomUUID(),
    name,
    entries: entries.map((entry) => ({ ...entry, touchpointId: randomUUID(), kind: kindOf(entry.channel) })),
  }))
  const ids = places.flatMap(({ entries }) => entries.map(({ touchpointId }) => touchpointId))
  const codes = await claimShortCodes(work, { kind: 'touchpoint', ids }, () => codeFrom((below) => randomInt(below)))
  const withCode = <T extends { touchpointId: string }>(entry: T) => ({
    ...entry,
    code: codes.get(entry.touchpointId) ?? '',
  })
  const processes = places.map((process) => ({ ...process, entries: process.entries.map(withCode) }))

  await insertEntries(work, processes, sampleOf)
}
