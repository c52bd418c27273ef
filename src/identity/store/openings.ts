import { escapeLiteral } from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { momentText } from '#platform/db/moment-text.ts'
import type { Opening } from '#platform/db/open-work.ts'

// An opening is sent together with `begin`, in one round trip, so it cannot have parameters: every value goes through escapeLiteral.

const CARD = 'b.id, b.code, b.name, b.genitive, b.time_zone'
const SET = "set_config('otklik.body', b.id::text, true)"

/** The body with this code. */
export const bodyByCode = (code: string): Opening =>
  `select ${CARD}, ${SET} from identity.body b where b.code = ${escapeLiteral(code)}`

export const bodyById = (id: string): Opening => bodyWhere(uuid(id))

/** The only body of the installation; nothing when there are several. */
export const onlyBody = (): Opening =>
  `select ${CARD}, ${SET} from identity.body b where (select count(*) from identity.body) = 1`

/** Outside any body: one row whose `bodies` lists the code and the name of each; names are public. */
export const everyBody = (): Opening =>
  `select '' as id, '' as code, '' as name, '' as genitive, 'UTC' as time_zone,
   (select coalesce(json_agg(json_build_object('code', b.code, 'name', b.name) order by b.name, b.code), '[]') from identity.body b) as bodies`

/** The body whose id this expression gives: a function that the slice above published, over literals of its own making. */
export const bodyWhere = (idExpression: string): Opening =>
  `select ${CARD}, ${SET} from identity.body b where b.id = ${idExpression}`

/** The body that a short code belongs to. */
export const bodyByShortCode = (code: string): Opening => bodyWhere(`platform.body_of_code(${escapeLiteral(code)})`)

/** The body of the person with this address. */
export const bodyByEmail = (email: string): Opening => bodyWhere(`identity.body_of_email(${escapeLiteral(email)})`)

/** The body of a one-time link. */
export const bodyByLink = (tokenHash: Buffer): Opening => bodyWhere(`identity.body_of_link(${bytes(tokenHash)})`)

export const holderOfSession =
  (tokenHash: Buffer): Opening =>
  (at) =>
    `select ${CARD}, ${SET}, h.session_id, h.person_id, h.person_name, h.roles, h.unit_id
   from identity.session_holder(${bytes(tokenHash)}, ${escapeLiteral(momentText(at))}) h join identity.body b on b.id = h.body_id`

export const holderOfToken =
  (tokenHash: Buffer): Opening =>
  (at) =>
    `select ${CARD}, ${SET}, h.token_id, h.roles, h.owner_id, h.unit_id
   from identity.token_holder(${bytes(tokenHash)}, ${escapeLiteral(momentText(at))}) h join identity.body b on b.id = h.body_id`

export interface NewBody {
  id: string
  code: string
  name: string
  genitive: string
  timeZone: string
  /** Null for the name that the first start gives. */
  namedAt: Temporal.Instant | null
}

/** Makes a body and works for it from the same moment on. */
export function newBody({ id, code, name, genitive, timeZone, namedAt }: NewBody, at: Temporal.Instant): string {
  const values = [code, name, genitive, timeZone, at.toString()].map(escapeLiteral).join(', ')
  const named = namedAt ? escapeLiteral(namedAt.toString()) : 'null'
  return `select set_config('otklik.body', ${uuid(id)}::text, true);
   insert into identity.body as b (id, code, name, genitive, time_zone, made_at, named_at)
   values (${uuid(id)}, ${values}, ${named}) returning ${CARD}`
}

const bytes = (value: Buffer): string => `'\\x${value.toString('hex')}'::bytea`

function uuid(id: string): string {
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new TypeError('not a uuid')
  return `'${id}'::uuid`
}
