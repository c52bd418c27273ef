import type { RegisterEntry } from '#touchpoints'
import type { TownBody } from './bodies.ts'
import type { Town } from './town.ts'

/** How an entry goes, as the register's own actions write it. */
export interface Going {
  deed: 'excluded' | 'merged'
  successor?: RegisterEntry
  turnTo?: string
  on?: string
}

/** An entry goes: a further version, and a merged touchpoint knows the one that stays. */
export async function goesFrom(
  town: Town,
  body: TownBody,
  { touchpointId }: RegisterEntry,
  going: Going,
): Promise<void> {
  const { deed, successor, turnTo = '', on = '2026-11-17' } = going
  const next = successor?.touchpointId ?? null
  await town.sql(
    `insert into touchpoints.version (body_id, touchpoint_id, number, name, channel, kind, needs, included_at, included_on,
       process_id, position, deed, successor_id, turn_to, details)
     select body_id, touchpoint_id, number + 1, name, channel, kind, needs, included_at, $3, process_id, position,
       $4, $5, $6, details
     from touchpoints.version where body_id = $1 and touchpoint_id = $2 order by number desc limit 1`,
    [body.id, touchpointId, on, deed, next, turnTo],
  )
  if (deed === 'merged')
    await town.sql(
      'update touchpoints.touchpoint set merged_into = $3 where body_id = $1 and (id = $2 or merged_into = $2)',
      [body.id, touchpointId, next],
    )
}
