import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import { bodyCondition } from '#platform/db/body-condition.ts'
import type { OfBody } from '#platform/db/tables.ts'

export interface FarmTables {
  'farm.field': OfBody & { id: number; name: string; farm_id: number | null }
  'farm.crop': OfBody & { id: number; field_id: number; name: string }
}

const BODY = 'b0d1'

/** A handle bound to a body; it compiles and asks nobody. */
export const db = new Kysely<FarmTables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (of) => new PostgresIntrospector(of),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
}).withPlugin(bodyCondition(BODY))

/** The SQL with its values in it, plainly. */
export function written(query: Compilable): string {
  const { sql: text, parameters } = query.compile()
  return text.replaceAll(/\$(\d+)/g, (_all, place) => String(parameters[Number(place) - 1])).replaceAll('"', '')
}
