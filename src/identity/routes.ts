import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'

export const identityRoutes = (_parts: SliceParts): Route[] => []
