import { randomBytes } from 'node:crypto'
import type { OperatorPool } from '../pools.ts'
import { SECRETS } from '../secrets.ts'
import { openOperator } from './open-operator.ts'

/** Makes what is missing, as the operator; a race with another copy keeps the first. */
export async function makeSecrets(operator: OperatorPool): Promise<void> {
  for (const name of SECRETS) {
    await openOperator(operator).query(
      'insert into platform.secret (name, value) values ($1, $2) on conflict do nothing',
      [name, randomBytes(32)],
    )
  }
}
