import type { Pool } from 'pg'
import type { OperatorPool, Pools } from '#platform/db/pools.ts'

export async function around({ app, operator }: Pools) {
  await operator.query('select * from identity.person') // error TS2339
  await operator.connect() // error TS2339
  const open: Pool = operator // error TS2740
  const closed: OperatorPool = app // error TS2741
  return [open, closed, operator.totalCount]
}
