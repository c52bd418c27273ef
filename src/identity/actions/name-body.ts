import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type BodyNames, whyNotNamed } from '../rules/bodies.ts'
import { changedFields } from '../rules/changed-fields.ts'
import { whyStale } from '../rules/versions.ts'
import { holdBody, saveNames } from '../store/bodies.ts'

export interface BodyChange extends BodyNames {
  /** The version that the form was drawn with. */
  seen: number
}

/** Gives the body its name, for the first time or anew, and its clocks. */
export async function nameBody(work: Work, { name, genitive, timeZone, seen }: BodyChange): Promise<Outcome<void>> {
  const body = await holdBody(work)
  const refusals = [...whyStale(seen, body.version), ...whyNotNamed({ name, genitive, timeZone })]
  if (refusals.length > 0) return refuse(...refusals)

  const fields = changedFields(body, { name, genitive, timeZone })
  if (fields.length === 0 && body.namedAt) return done(undefined)
  await saveNames(work, { name, genitive, timeZone })
  await record(work, 'body.named', `body:${work.body.id}`, fields)
  return done(undefined)
}
