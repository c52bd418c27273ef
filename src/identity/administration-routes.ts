import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { bodyOpener, type OpeningParts } from './actions/open-body.ts'
import { invitationSender } from './actions/send-invitation.ts'
import { bodyRoutes } from './body-routes.tsx'
import { staffRoutes } from './staff-routes.tsx'
import { tokenRoutes } from './token-routes.tsx'
import { unitRoutes } from './unit-routes.tsx'

/** What only the whole knows: which addresses are taken, what the slices above lay in a new body. */
export type AdministrationParts = Pick<OpeningParts, 'segmentsInUse' | 'furnish'>

/** Everything an administrator runs of a body, and the operator of the installation. */
export function administrationRoutes(parts: SliceParts, above: AdministrationParts): Route[] {
  const send = invitationSender(parts.config)
  const openBody = bodyOpener({ works: parts.works, send, ...above })
  return [...unitRoutes, ...staffRoutes(send), ...tokenRoutes, ...bodyRoutes(openBody)]
}
