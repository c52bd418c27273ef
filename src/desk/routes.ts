import type { Route } from '#platform/http/routes.ts'
import { auditRoutes } from './audit-routes.ts'
import { glossaryRoutes } from './glossary-routes.tsx'
import { homeRoutes } from './home-routes.ts'
import { setUpRoutes } from './set-up-routes.ts'

export const deskRoutes = (): Route[] => [...homeRoutes, ...setUpRoutes, ...auditRoutes, ...glossaryRoutes]
