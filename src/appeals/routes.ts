import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'

export function appealRoutes(_parts: SliceParts): Route[] {
  return []
}
