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

export function surveyRoutes(parts: SliceParts): Route[] {
  const { works, clock, secrets } = parts
  const intake = { works, clock, entries: knownEntries(works), put: puttingTogether(works), key: secrets.receipts }
  return [
    ...citizenRoutes(parts),
    sendingRoute(parts, intake),
    ...draftRoutes(parts),
    ...entryApi(parts, intake),
    ...ratingRoutes(parts),
    ...deskRoutes(),
  ]
}
