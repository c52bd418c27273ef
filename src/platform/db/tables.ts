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

/** Only this file can look inside. (A private field and no WeakMap: every page makes a handle, and a map's entries burden the garbage collector.) */
class Handle {
  readonly #db: Kysely<unknown>

  constructor(db: Kysely<unknown>) {
    this.#db = db
  }

  static open(handle: object): Kysely<unknown> | undefined {
    return #db in handle ? handle.#db : undefined
  }
}

/** Wraps a transaction so that only this file can open it. */
export const sealed = (db: Kysely<unknown>): BoundDb => Object.freeze(new Handle(db)) as unknown as BoundDb

function unbound<T>(handle: BoundDb): Kysely<T> {
  const db = Handle.open(handle)
  if (!db) throw new Error('this handle belongs to no transaction')
  return db as Kysely<T>
}
