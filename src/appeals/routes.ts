import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { actApi, closingApi } from './act-api.ts'
import { actRoutes } from './act-routes.tsx'
import { appealApi } from './appeal-api.ts'
import { appealPageRoutes } from './appeal-routes.tsx'
import { cardRoutes } from './card-routes.tsx'
import { deadlineApi } from './deadline-api.ts'
import { errandListRoutes } from './errand-list-routes.tsx'
import { errandRoutes } from './errand-routes.tsx'
import { internalRoutes } from './internal-routes.ts'
import { memoRoutes } from './memo-routes.tsx'
import { queueApi } from './queue-api.ts'
import { queueRoutes } from './queue-routes.tsx'
import { receptionRoutes } from './reception-routes.ts'
import { appealSettingsApi, appealSettingsRoutes } from './settings-routes.ts'
import { statusRoutes } from './status-routes.ts'

export function appealRoutes(parts: SliceParts): Route[] {
  return [
    ...appealApi(parts),
    ...cardRoutes(parts),
    ...appealPageRoutes(parts),
    ...actRoutes,
    ...actApi,
    ...closingApi,
    ...errandRoutes,
    ...deadlineApi,
    ...errandListRoutes,
    ...internalRoutes(parts),
    ...memoRoutes(parts),
    ...queueApi,
    ...appealSettingsApi,
    ...appealSettingsRoutes,
    ...queueRoutes,
    ...receptionRoutes(parts),
    ...statusRoutes(parts),
  ]
}
