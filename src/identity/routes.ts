import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { type AdministrationParts, administrationRoutes } from './administration-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'

const ALONE: AdministrationParts = { segmentsInUse: () => ['desk', 'sign-in'], furnish: async () => {} }

export const identityRoutes = (parts: SliceParts, above: AdministrationParts = ALONE): Route[] => [
  ...signInRoutes(parts),
  ...administrationRoutes(parts, above),
]
