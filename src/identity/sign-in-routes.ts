import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { accountRoutes } from './sign-in/account-routes.tsx'
import { doorRoutes } from './sign-in/door-routes.tsx'
import { joinRoutes } from './sign-in/join-routes.tsx'
import { resetRoutes } from './sign-in/reset-routes.tsx'
import { secondFactorRoutes } from './sign-in/second-factor-routes.tsx'

/** Everything about the way in: every address of it on this page and the five it names. */
export const signInRoutes = (parts: SliceParts): Route[] => [
  ...doorRoutes(parts),
  ...resetRoutes(parts),
  ...joinRoutes(parts),
  ...accountRoutes(parts),
  ...secondFactorRoutes(parts),
]
