import type { Opened } from '#platform/db/open-work.ts'
import type { Doors } from '#platform/http/web-parts.ts'
import type { Actor } from '#platform/work.ts'
import { holderOfSession, holderOfToken } from './store/openings.ts'

/** How the web server recognises people by session and programs by token. */
export const identityDoors: Doors = { bySession: holderOfSession, byToken: holderOfToken, actorOf }

function actorOf({ row }: Opened): Actor {
  const roles = (row['roles'] ?? []) as string[]
  const [person, owner] = [row['person_id'], row['owner_id']]
  const unitId = (row['unit_id'] as string | null | undefined) ?? null
  if (person) return { id: String(person), kind: 'person', roles, unitId }
  return { id: String(row['token_id']), kind: 'token', roles, unitId, ownerId: owner ? String(owner) : undefined }
}
