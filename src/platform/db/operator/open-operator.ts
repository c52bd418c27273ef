import type { Pool } from 'pg'
import type { OperatorPool } from '../pools.ts'

/** Opens the pool that sees every body. Only files in operator/ folders come here: a fence keeps the others away. */
export const openOperator = (operator: OperatorPool): Pool => operator as unknown as Pool
