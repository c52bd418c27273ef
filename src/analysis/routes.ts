import type { Route } from '#platform/http/routes.ts'
import { problemRoutes } from './problem-routes.tsx'
import { satisfactionJson } from './satisfaction-api.ts'
import { satisfactionRoutes } from './satisfaction-routes.ts'

export const analysisRoutes = (): Route[] => [...satisfactionRoutes, satisfactionJson, ...problemRoutes]
