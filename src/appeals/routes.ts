import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { memoRoutes } from './memo-routes.tsx'

export function appealRoutes(parts: SliceParts): Route[] {
  return [...memoRoutes(parts)]
}
