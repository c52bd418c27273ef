import { createHash, randomBytes } from 'node:crypto'
import type { Client } from 'pg'

/** A body made for the bench, with somebody who may read its register. */
export interface FilledBody {
  id: string
  entries: number
  session: string
}

const PROCESSES = 20

/** The order's needs, one to three of them at an entry. */
const NEEDS = `jsonb_path_query_array('[
  {"need": "information", "objects": ["application", "appeal"], "words": "Получение информации о ходе рассмотрения заявления, обращения"},
  {"need": "submission", "objects": ["documents"], "words": "Представление документов"},
  {"need": "result", "objects": ["answer"], "words": "Получение ответа"}]', '$[0 to $n]', jsonb_build_object('n', e % 3))`

const DETAILS = `jsonb_build_object('direction', 'services', 'features', case when e % 2 = 0 then 'По предварительной записи' else '' end,
  'accessibility', 'Пандус и кнопка вызова у входа', 'keyFor', case when e % 25 = 0 then '["services"]'::jsonb else '[]' end,
  'whereabouts', jsonb_build_object('address', 'улица Пролетарская, дом 14, кабинет ' || e, 'phone', '+7 900 000-00-00',
    'email', 'priem@ozerny.example', 'link', 'https://ozerny.example/' || e, 'hours', 'будни с 9 до 18'),
  'bases', '[{"kind": "normative", "title": "Порядок предоставления субсидий", "number": "25", "on": "2024-03-20", "until": null,
    "who": "", "link": ""}]'::jsonb)`

const CHANNELS = `(array['email', 'site', 'phone', 'post', 'reception', 'stand'])[1 + e % 6]`
const KINDS = `(array['digital', 'digital', 'offline', 'offline', 'offline', 'offline'])[1 + e % 6]`

/** Entries with one to three versions, in bodies numbered from one on; everything is written by the owner of the tables. */
const FILL = [
  `insert into identity.body (id, code, name, genitive, time_zone, made_at, named_at)
   select md5('body' || b)::uuid, 'bench-' || b, 'Министерство № ' || b, 'министерства № ' || b, 'Asia/Magadan', now(), now()
   from generate_series($1::int, $2::int) b where $3::int > 0`,
  `insert into identity.person (body_id, name, email, roles, invited_at, joined_at)
   select md5('body' || b)::uuid, 'Полевая Анна', 'registrar@bench-' || b || '.example', array['registrar'], now(), now()
   from generate_series($1::int, $2::int) b where $3::int > 0`,
  `insert into touchpoints.process (body_id, id, position, name, made_at)
   select md5('body' || b)::uuid, md5('process' || b || ' ' || p)::uuid, p, 'Предоставление субсидий, порядок ' || p, now()
   from generate_series($1::int, $2::int) b, generate_series(1, $3::int / ${PROCESSES}) p`,
  `insert into platform.short_code (body_id, code, kind, thing_id)
   select md5('body' || b)::uuid, 'b' || b || '-' || e, 'touchpoint', md5('entry' || b || ' ' || e)::uuid
   from generate_series($1::int, $2::int) b, generate_series(1, $3::int) e`,
  `insert into touchpoints.touchpoint (body_id, id, code, made_at)
   select md5('body' || b)::uuid, md5('entry' || b || ' ' || e)::uuid, 'b' || b || '-' || e, now()
   from generate_series($1::int, $2::int) b, generate_series(1, $3::int) e`,
  `insert into touchpoints.version (body_id, touchpoint_id, number, process_id, position, deed, name, channel, kind, needs,
     is_key, details, included_at, included_on, reason)
   select md5('body' || b)::uuid, md5('entry' || b || ' ' || e)::uuid, n, md5('process' || b || ' ' || (1 + (e - 1) / ${PROCESSES}))::uuid,
     1 + (e - 1) % ${PROCESSES}, case when n = 1 then 'included' else 'changed' end,
     'Кабинет № ' || e || ', отдел растениеводства' || case when n > 1 then ', редакция ' || n else '' end,
     ${CHANNELS}, ${KINDS}, ${NEEDS}, e % 25 = 0, ${DETAILS}, now() - make_interval(days => 400 - 100 * n),
     current_date - (400 - 100 * n), 'Так теперь работает кабинет'
   from generate_series($1::int, $2::int) b, generate_series(1, $3::int) e, generate_series(1, 1 + e % 3) n`,
]

const TABLES = ['process', 'touchpoint', 'version']

/** Bodies with so many entries each, a multiple of twenty. @returns those of them that are read, each with a session */
export async function fillRegister(
  owner: Client,
  { first, bodies, entries, read }: { first: number; bodies: number; entries: number; read: number },
): Promise<FilledBody[]> {
  for (const statement of FILL) await owner.query(statement, [first, first + bodies - 1, entries])
  for (const table of TABLES) await owner.query(`vacuum analyze touchpoints.${table}`)
  const filled: FilledBody[] = []
  for (let place = 0; place < read; place++) filled.push(await reader(owner, first + place, entries))
  return filled
}

async function reader(owner: Client, number: number, entries: number): Promise<FilledBody> {
  const session = randomBytes(32).toString('base64url')
  const { rows } = await owner.query<{ body_id: string }>(
    `insert into identity.session (body_id, person_id, token_hash, device, made_at, seen_at, ends_at)
     select body_id, id, $2, 'bench', now(), now(), now() + interval '12 hours' from identity.person
     where body_id = md5('body' || $1)::uuid returning body_id`,
    [number, createHash('sha256').update(session).digest()],
  )
  return { id: rows[0]?.body_id ?? '', entries, session }
}
