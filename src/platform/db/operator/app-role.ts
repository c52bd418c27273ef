import type { Pool } from 'pg'
import { CannotMigrate } from './migrate.ts'

/**
 * The fence between bodies stands only while pages work in the role that cannot pass it. A connection pooler that drops
 * start options would let them work as the owner, in silence; so the start asks.
 */
export async function checkAppRole(app: Pool): Promise<void> {
  const { rows } = await app.query<{ role: string; strong: boolean }>(
    'select rolname as role, rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user',
  )
  if (rows[0]?.role === 'otklik_app' && !rows[0].strong) return
  throw new CannotMigrate(
    `Страницы работали бы под ролью ${rows[0]?.role}, а нужна otklik_app. ` +
      'Если между Откликом и базой стоит посредник соединений, он должен передавать параметр options',
  )
}
