import { createHash } from 'node:crypto'
import type { TownBody } from './bodies.ts'
import type { Town } from './town.ts'

/** What of an appeal a story cares about, by its columns; the rest is a farmer's question about seed. */
export type AppealColumns = Readonly<Record<string, unknown>>

let last = 100_000

/** Lays one appeal down as it stands, straight into the table: for stories that begin in the middle. @returns its id */
export async function oneAppeal(town: Pick<Town, 'sql'>, body: TownBody, columns: AppealColumns = {}): Promise<string> {
  last += 1
  const row: AppealColumns = {
    body_id: body.id,
    year: 2026,
    number: last,
    contour: 'external',
    way: 'post',
    channel: 'post',
    code_hash: createHash('sha256').update(String(last)).digest(),
    regime: '59-fz',
    kind: 'application',
    direction: 'appeals',
    author: JSON.stringify({ kind: 'person', name: 'Рябинин Пётр', email: 'ryabinin@example.ru' }),
    words: 'Почему не приняли документы на возмещение затрат на семена?',
    answer_by: 'email',
    answer_to: 'ryabinin@example.ru',
    received_at: '2026-11-16T01:00:00Z',
    received_on: '2026-11-16',
    changed_at: '2026-11-16T01:00:00Z',
    ...columns,
  }
  const names = Object.keys(row)
  const marks = names.map((_, place) => `$${place + 1}`)
  const [made] = await town.sql(
    `insert into appeals.appeal (${names.join(', ')}) values (${marks.join(', ')}) returning id`,
    Object.values(row),
  )
  return String(made?.['id'])
}

const AT = '2026-11-16T02:00:00Z'

/** The columns that make an appeal stand so. */
export const STANDING: Readonly<Record<string, AppealColumns>> = {
  received: {},
  registered: { registered_at: AT },
  assigned: { registered_at: AT, assigned_at: AT },
  waiting: { registered_at: AT, assigned_at: AT },
  paused: { registered_at: AT, assigned_at: AT },
  answered: { registered_at: AT, assigned_at: AT, answered_at: AT, ended_at: AT },
  redirected: { registered_at: AT, redirected_at: AT, ended_at: AT },
  left: { registered_at: AT, left_at: AT, ended_at: AT },
  withdrawn: { registered_at: AT, withdrawn_at: AT, ended_at: AT },
}

/** One that stands in this state, with what its state follows from beside it. @returns its id */
export async function appealIn(
  town: Pick<Town, 'sql'>,
  body: TownBody,
  state: string,
  columns: AppealColumns = {},
): Promise<string> {
  const id = await oneAppeal(town, body, { ...STANDING[state], ...columns })
  if (state === 'paused')
    await town.sql(
      `insert into appeals.pause (body_id, appeal_id, from_at, why, clause, made_by) values ($1, $2, $3, 'Ждём выписку', 'Регламент, п. 34', 'x')`,
      [body.id, id, AT],
    )
  if (state === 'waiting')
    await town.sql(
      `insert into appeals.answer (body_id, appeal_id, number, words, made_at, made_by, saved_at, submitted_at, submitted_by)
       values ($1, $2, 1, 'Справку можно взять в районе', $3, 'x', $3, $3, 'x')`,
      [body.id, id, AT],
    )
  return id
}
