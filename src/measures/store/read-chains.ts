import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { type Chain, type Completion, type Declining, type Effect, type Measure, NO_CHAIN } from '../rules/chain.ts'
import { measureTables } from './tables.ts'
import { wordsBackOf } from './words-back.ts'

/** Which problems are asked about; none named: all of the body. */
type Which = readonly string[] | 'all'

/** What followed from these problems, by the problem's id. People decide at their own pace, so all of it is little. */
export async function readChains(work: Work, which: Which): Promise<Map<string, Chain>> {
  if (which.length === 0) return new Map()
  const measures = await measuresOf(work, which)
  const declinings = await decliningsOf(work, which)
  const wordsBack = await wordsBackOf(work, which)
  const ids = new Set([...measures, ...declinings, ...wordsBack].map(({ problemId }) => problemId))
  return new Map(
    [...ids].map((id) => [
      id,
      {
        measures: measures.filter(({ problemId }) => problemId === id),
        declining: declinings.find(({ problemId }) => problemId === id),
        wordsBack: wordsBack.filter(({ problemId }) => problemId === id),
      },
    ]),
  )
}

export const readChain = async (work: Work, problemId: string): Promise<Chain> =>
  (await readChains(work, [problemId])).get(problemId) ?? NO_CHAIN

export async function findMeasure(work: Work, id: string): Promise<Measure | undefined> {
  const found = await measureTables(work)
    .selectFrom('measures.measure')
    .select('problem_id as problemId')
    .where('id', '=', id)
    .executeTakeFirst()
  return found && (await readChain(work, found.problemId)).measures.find((measure) => measure.id === id)
}

async function measuresOf(work: Work, which: Which): Promise<Measure[]> {
  const tables = measureTables(work)
  let query = tables
    .selectFrom('measures.measure')
    .select(['id', 'problem_id as problemId', 'kind', 'deed', 'owner_id as ownerId', 'due_on as dueOn', 'version'])
    .select(['decided_at as decidedAt', 'decided_on as decidedOn', 'decided_by as decidedBy'])
    .orderBy('decided_at')
    .orderBy('id')
  if (which !== 'all') query = query.where(sql<boolean>`problem_id = any(${which}::uuid[])`)
  const measures = await query.execute()
  const ids = measures.map(({ id }) => id)
  const completions = await completionsOf(work, ids)
  const effects = await effectsOf(work, ids)
  return measures.map((measure) => ({
    ...measure,
    completion: completions.find(({ measureId }) => measureId === measure.id),
    effects: effects.filter(({ measureId }) => measureId === measure.id),
  }))
}

const completionsOf = (work: Work, ids: readonly string[]): Promise<(Completion & { measureId: string })[]> =>
  measureTables(work)
    .selectFrom('measures.completion')
    .select(['measure_id as measureId', 'done', 'done_on as doneOn', 'check_on as checkOn'])
    .select(['said_at as saidAt', 'said_by as saidBy'])
    .where(sql<boolean>`measure_id = any(${ids}::uuid[])`)
    .execute()

const effectsOf = (work: Work, ids: readonly string[]): Promise<(Effect & { measureId: string })[]> =>
  measureTables(work)
    .selectFrom('measures.effect')
    .select(['id', 'measure_id as measureId', 'verdict', 'words', 'check_on as checkOn'])
    .select(['said_at as saidAt', 'said_on as saidOn', 'said_by as saidBy'])
    .where(sql<boolean>`measure_id = any(${ids}::uuid[])`)
    .orderBy('said_at')
    .orderBy('id')
    .execute()

function decliningsOf(work: Work, which: Which): Promise<Declining[]> {
  let query = measureTables(work)
    .selectFrom('measures.declining')
    .select(['problem_id as problemId', 'reason', 'declined_at as declinedAt', 'declined_on as declinedOn'])
    .select('declined_by as declinedBy')
  if (which !== 'all') query = query.where(sql<boolean>`problem_id = any(${which}::uuid[])`)
  return query.execute()
}
