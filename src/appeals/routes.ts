import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { appealApi } from './appeal-api.ts'
import { deadlineApi } from './deadline-api.ts'
import { internalRoutes } from './internal-routes.ts'
import { memoRoutes } from './memo-routes.tsx'
import { receptionRoutes } from './reception-routes.ts'

export function appealRoutes(parts: SliceParts): Route[] {
  return [
    ...appealApi(parts),
    ...deadlineApi,
    ...internalRoutes(parts),
    ...memoRoutes(parts),
    ...receptionRoutes(parts),
  ]
}
