import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { citizenRoutes } from './citizen-routes.ts'
import { deskRoutes } from './desk-routes.ts'
import { receiptRoutes } from './receipt-routes.ts'

export const surveyRoutes = (parts: SliceParts): Route[] => [
  ...citizenRoutes(parts),
  ...receiptRoutes(parts),
  ...deskRoutes(),
]
