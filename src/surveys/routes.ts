import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { entryApi } from './api.ts'
import { citizenRoutes } from './citizen-routes.ts'
import { deskRoutes } from './desk-routes.ts'
import { draftRoutes } from './draft-routes.ts'
import { knownEntries } from './known-entries.ts'
import { puttingTogether } from './put-together.ts'
import { ratingRoutes } from './rating-routes.ts'
import { sendingRoute } from './sending-route.ts'
import { standingEntry } from './standing-entry.ts'

export function surveyRoutes(parts: SliceParts): Route[] {
  const { works, clock, secrets } = parts
  const entries = knownEntries(works)
  const intake = { works, clock, entries, put: puttingTogether(works), key: secrets.receipts }
  return [
    ...citizenRoutes(parts, standingEntry(works, entries)),
    sendingRoute(parts, intake),
    ...draftRoutes(parts),
    ...entryApi(parts, intake),
    ...ratingRoutes(parts),
    ...deskRoutes(),
  ]
}
