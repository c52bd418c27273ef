import type { OperatorPool } from '../pools.ts'
import { openOperator } from './open-operator.ts'

/**
 * A deleted row keeps its bytes, and the transaction that wrote it, until its table is vacuumed outside any transaction.
 * An older snapshot can keep it longer: then a later round tries again. A process that has just started cannot know what a
 * crash left, so it begins with a vacuum.
 *
 * @clause K5.3
 */
export function tracesOf(
  operator: OperatorPool,
  tables: readonly string[],
): { forget(written: boolean): Promise<void> } {
  let isFirst = true
  return {
    async forget(written) {
      if (!isFirst && !written && !(await hasDeadRows(operator, tables))) return
      const client = await openOperator(operator).connect()
      try {
        await client.query('set statement_timeout = 0')
        for (const table of tables) await client.query(`vacuum ${table}`)
        isFirst = false
      } finally {
        await client.query('reset statement_timeout').catch(() => {})
        client.release()
      }
    },
  }
}

async function hasDeadRows(operator: OperatorPool, tables: readonly string[]): Promise<boolean> {
  const { rows } = await openOperator(operator).query<{ dead: number }>(
    'select coalesce(sum(pg_stat_get_dead_tuples(t::regclass)), 0)::integer as dead from unnest($1::text[]) t',
    [tables],
  )
  return (rows[0]?.dead ?? 0) > 0
}
