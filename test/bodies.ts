import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import type { Installation } from '../src/installation.ts'

export interface TownBody {
  id: string
  code: string
  name: string
  /** One person per role; their passwords are not set, their sessions are made directly. */
  people: Record<string, { id: string; name: string; email: string }> & {
    administrator: { id: string; name: string; email: string }
  }
  /** Puts the person in this role into a unit of their own. @returns the unit's id */
  unitOf(role: string): Promise<string>
  /** Makes a session for the person in the role. @returns the cookies of a browser */
  signIn(role: string): Promise<Map<string, string>>
  /** Makes a token of a program in the role, by somebody of the staff where one is named; it serves at any time that stories set. */
  token(role: string, madeBy?: string): Promise<string>
}

const CAST: Record<string, string> = {
  administrator: 'Полевая Анна',
  registrar: 'Нивин Олег',
  'unit-editor': 'Тихая Мария',
  clerk: 'Рощина Вера',
  'internal-clerk': 'Сухова Нина',
  analyst: 'Озеров Илья',
  head: 'Лесная Дарья',
  employee: 'Ключев Пётр',
}

/** A body with a person in every role, written straight into the tables: what a story needs before it begins. */
export async function makeBody(
  { pools, clock }: Installation,
  { code, name, genitive, timeZone }: { code: string; name: string; genitive: string; timeZone: string },
): Promise<TownBody> {
  const id = randomUUID()
  const now = () => clock.now().toString()
  const sql = (text: string, values: unknown[]) => openOperator(pools.operator).query(text, values)
  await sql(
    'insert into identity.body (id, code, name, genitive, time_zone, made_at, named_at) values ($1, $2, $3, $4, $5, $6, $6)',
    [id, code, name, genitive, timeZone, now()],
  )
  const people: Record<string, { id: string; name: string; email: string }> = {}
  for (const [role, person] of Object.entries(CAST)) {
    const email = `${role}@${code}.example`
    const { rows } = await sql(
      'insert into identity.person (body_id, name, email, roles, invited_at, joined_at) values ($1, $2, $3, $4, $5, $5) returning id',
      [id, person, email, [role], now()],
    )
    people[role] = { id: rows[0].id, name: person, email }
  }
  return {
    id,
    code,
    name,
    people: people as TownBody['people'],
    unitOf: async (role) => {
      const { rows } = await sql(
        `with made as (insert into identity.unit (body_id, name, kind, made_at) values ($1, $2, 'structural', $3) returning id)
         update identity.person set unit_id = made.id from made where person.id = $4 returning made.id`,
        [id, `Отдел роли ${role}`, now(), people[role]?.id],
      )
      return rows[0].id
    },
    signIn: async (role) => {
      const token = randomBytes(32).toString('base64url')
      const hash = createHash('sha256').update(token).digest()
      await sql(
        `insert into identity.session (body_id, person_id, token_hash, device, made_at, seen_at, ends_at)
         values ($1, $2, $3, 'тест', $4, $4, $4::timestamptz + interval '12 hours')`,
        [id, people[role]?.id, hash, now()],
      )
      return new Map([['otklik_session', token]])
    },
    token: async (role, madeBy = 'person') => {
      const token = randomBytes(24).toString('base64url')
      await sql(
        `insert into identity.api_token (body_id, name, role, token_hash, made_at, made_by, ends_at)
         values ($1, 'программа', $2, $3, '2020-01-01', $4, '2040-01-01')`,
        [id, role, createHash('sha256').update(token).digest(), madeBy],
      )
      return token
    },
  }
}
