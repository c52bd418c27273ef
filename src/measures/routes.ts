import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { decisionRoutes } from './decision-routes.tsx'
import { outcomeRoutes } from './outcome-routes.tsx'
import { problemRoutes } from './problem-routes.tsx'
import { receiptRoutes } from './receipt-routes.tsx'
import { wordBackRoutes } from './word-back-routes.tsx'

export const measureRoutes = (parts: SliceParts): Route[] => [
  ...problemRoutes,
  ...decisionRoutes,
  ...outcomeRoutes,
  ...wordBackRoutes,
  ...receiptRoutes(parts),
]
