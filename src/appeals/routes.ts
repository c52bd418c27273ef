import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { actApi, closingApi } from './act-api.ts'
import { actRoutes } from './act-routes.tsx'
import { answerApi } from './answer-api.ts'
import { answerPaperRoutes } from './answer-paper-routes.tsx'
import { answerPart, answerRoutes } from './answer-routes.tsx'
import { appealApi } from './appeal-api.ts'
import { appealPageRoutes } from './appeal-routes.tsx'
import { calendarApi } from './calendar-api.ts'
import { calendarRoutes } from './calendar-routes.tsx'
import { cardRoutes } from './card-routes.tsx'
import { clientHistoryApi } from './client-api.ts'
import { clientPageRoutes } from './client-routes.tsx'
import { deadlineApi } from './deadline-api.ts'
import { errandApi } from './errand-api.ts'
import { errandListRoutes } from './errand-list-routes.tsx'
import { errandRoutes } from './errand-routes.tsx'
import { messageImportApi } from './import-api.ts'
import { importRoutes } from './import-routes.tsx'
import { internalRoutes } from './internal-routes.ts'
import { memoRoutes } from './memo-routes.tsx'
import { normApi } from './norm-api.ts'
import { normRoutes } from './norm-routes.tsx'
import { noticeRoutes } from './notice-routes.tsx'
import { queueApi } from './queue-api.ts'
import { queueRoutes } from './queue-routes.tsx'
import { receptionRoutes } from './reception-routes.ts'
import { appealSettingsApi, appealSettingsRoutes } from './settings-routes.ts'
import { sortingApi } from './sorting-api.ts'
import { statusRoutes } from './status-routes.ts'
import { surveyOfferRoutes } from './survey-offer-routes.tsx'
import { topicApi } from './topic-api.ts'
import { topicRoutes } from './topic-routes.tsx'
import { uploadApi } from './upload-api.ts'

export function appealRoutes(parts: SliceParts): Route[] {
  return [
    ...appealApi(parts),
    ...cardRoutes(parts),
    ...importRoutes(parts),
    ...messageImportApi(parts),
    ...appealPageRoutes(parts, answerPart(parts)),
    ...clientPageRoutes,
    ...clientHistoryApi,
    ...answerRoutes(parts),
    ...answerApi(parts),
    ...answerPaperRoutes(parts),
    ...surveyOfferRoutes(parts),
    ...actRoutes,
    ...actApi(parts),
    ...closingApi,
    ...errandRoutes,
    ...noticeRoutes(parts),
    ...calendarApi,
    ...calendarRoutes,
    ...deadlineApi(parts),
    ...errandListRoutes,
    ...errandApi,
    ...internalRoutes(parts),
    ...memoRoutes(parts),
    ...normApi,
    ...normRoutes,
    ...queueApi,
    ...appealSettingsApi,
    ...appealSettingsRoutes,
    ...queueRoutes,
    ...receptionRoutes(parts),
    ...sortingApi,
    ...statusRoutes(parts),
    ...topicApi,
    ...topicRoutes,
    ...uploadApi(parts),
  ]
}
