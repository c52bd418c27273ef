import type { GeneratedAlways, Kysely } from 'kysely'
import type { BoundDb, Work } from '../work.ts'
import { bodyCondition } from './body-condition.ts'

/** Every table of a body has it; the bound handle fills it in and asks for it, so nobody else does. */
export interface OfBody {
  body_id: GeneratedAlways<string>
}

/**
 * The only key to a slice's tables. It is bound to the work's body: the condition is added to every statement,
 * and row-level security stands behind it.
 */
export function tablesOf<T>(work: Pick<Work, 'db' | 'body'>): Kysely<T> {
  return unbound<T>(work.db).withPlugin(bodyCondition(work.body.id))
}

const handles = new WeakMap<BoundDb, Kysely<unknown>>()

/** Wraps a transaction so that only this file can open it. */
export function sealed(db: Kysely<unknown>): BoundDb {
  const handle = Object.freeze({}) as BoundDb
  handles.set(handle, db)
  return handle
}

function unbound<T>(handle: BoundDb): Kysely<T> {
  const db = handles.get(handle)
  if (!db) throw new Error('this handle belongs to no transaction')
  return db as Kysely<T>
}
