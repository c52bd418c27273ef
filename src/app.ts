import { analysisRoutes } from '#analysis'
import { appealRoutes } from '#appeals'
import { clientRoutes } from '#clients'
import { deskRoutes, navFor } from '#desk'
import { identityRoutes } from '#identity'
import { measureRoutes } from '#measures'
import type { Assets } from '#platform/html/assets.ts'
import { firstSegments } from '#platform/http/routes.ts'
import { startWeb, type Web } from '#platform/http/web.ts'
import { portalRoutes } from '#portal'
import { openReadyEditions, surveyRoutes } from '#surveys'
import { touchpointRoutes } from '#touchpoints'
import type { Installation } from './installation.ts'
import { trialRoutes } from './trial.tsx'

/** The composition root: the platform and every slice's routes, in the order of the path from words to the answer. */
export async function startApp(
  installation: Installation,
  assets: Assets,
  logTo?: NodeJS.WritableStream,
): Promise<Web> {
  const table: Web['table'] = []
  const routes = [
    ...portalRoutes(installation),
    ...identityRoutes(installation, { segmentsInUse: () => firstSegments(table), furnish: openReadyEditions }),
    ...clientRoutes(),
    ...touchpointRoutes(installation),
    ...appealRoutes(installation),
    ...surveyRoutes(installation),
    ...analysisRoutes(),
    ...measureRoutes(installation),
    ...deskRoutes(installation),
    ...trialRoutes(installation),
  ]
  return startWeb({ ...installation, assets, navFor, ...(logTo ? { logTo } : {}) }, routes, table)
}
