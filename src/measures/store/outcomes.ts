import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { Verdict } from '../terms.ts'
import { measureTables } from './tables.ts'

export interface NewCompletion {
  done: string
  doneOn: Temporal.PlainDate
  checkOn: Temporal.PlainDate | undefined
}

export async function insertCompletion(work: Work, measureId: string, completion: NewCompletion): Promise<void> {
  await measureTables(work)
    .insertInto('measures.completion')
    .values({
      measure_id: measureId,
      done: completion.done,
      done_on: completion.doneOn.toString(),
      check_on: completion.checkOn?.toString() ?? null,
      said_at: work.now.toString(),
      said_by: work.by.id,
    })
    .execute()
}

export interface NewEffect {
  verdict: Verdict
  words: string
  checkOn: Temporal.PlainDate | undefined
}

export async function insertEffect(work: Work, measureId: string, effect: NewEffect): Promise<void> {
  await measureTables(work)
    .insertInto('measures.effect')
    .values({
      measure_id: measureId,
      verdict: effect.verdict,
      words: effect.words,
      check_on: effect.checkOn?.toString() ?? null,
      said_at: work.now.toString(),
      said_on: work.today.toString(),
      said_by: work.by.id,
    })
    .execute()
}
