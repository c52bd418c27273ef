import type { Pool } from 'pg'

export const climb = (pool: Pool) => pool
