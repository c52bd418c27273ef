import type { Pool } from 'pg'

export const Climb = ({ pool }: { pool: Pool }) => <p>{String(pool)}</p>
