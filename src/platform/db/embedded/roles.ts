import type pg from 'pg'
import type { Access } from './access.ts'
import { systemCode } from './faults.ts'
import { whilePreparing } from './lock.ts'

export const DATABASE = 'otklik'
export const OPERATOR = 'otklik_operator'
export const APP = 'otklik_app'

const POWERS = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication'
/**
 * How letters are told from signs when Russian text is cut into words for search ("C" takes « and — for letters).
 * The first name that the system knows; it changes neither order nor upper case, which are built in.
 */
const LETTERS = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C']
const UNKNOWN_LOCALE = ['42809', '22023']

/** Brings roles, database and rights to what they must be, from whatever a crash has left of them. */
export const prepareRoles = (client: pg.Client, access: Access): Promise<void> =>
  whilePreparing(client, async () => {
    await prepareRole(client, OPERATOR, access.operator)
    await prepareRole(client, APP, access.app)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await createDatabase(client)
    await narrowRights(client)
  })

async function prepareRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rows } = await client.query<{ fits: boolean }>(
    `select rolcanlogin and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication) as fits
     from pg_roles where rolname = $1`,
    [role],
  )
  if (rows[0]?.fits) return
  const deed = rows.length === 0 ? 'create' : 'alter'
  await client.query(`${deed} role ${role} ${POWERS} password ${client.escapeLiteral(password)}`)
}

async function createDatabase(client: pg.Client): Promise<void> {
  for (const letters of LETTERS) {
    try {
      await client.query(`create database ${DATABASE} owner ${OPERATOR} template template0 lc_ctype '${letters}'`)
      return
    } catch (error) {
      if (letters === 'C' || !UNKNOWN_LOCALE.includes(systemCode(error) ?? '')) throw error
    }
  }
}

/** Everybody may connect everywhere and make temporary tables by default; the application needs one door only. */
async function narrowRights(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ fits: boolean }>(
    `select has_database_privilege($1, $2, 'connect') and not has_database_privilege($1, $2, 'temporary')
       and not has_database_privilege($1, 'postgres', 'connect') as fits`,
    [APP, DATABASE],
  )
  if (rows[0]?.fits) return
  await client.query(`
    revoke all on database ${DATABASE} from public;
    revoke all on database postgres, template1 from public;
    grant connect on database ${DATABASE} to ${APP}`)
}
