import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { auditRoutes } from './audit-routes.ts'
import { glossaryRoutes } from './glossary-routes.tsx'
import { homeRoutes } from './home-routes.ts'
import { setUpRoutes } from './set-up-routes.ts'
import { touchpointRoutes } from './touchpoint-routes.tsx'

export const deskRoutes = (parts: SliceParts): Route[] => [
  ...homeRoutes,
  ...setUpRoutes,
  ...auditRoutes,
  ...glossaryRoutes,
  ...touchpointRoutes(parts),
]
