import { GalleryPage } from '#platform/html/gallery.tsx'
import { show } from '#platform/http/answer.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { trialMailRoutes } from '#platform/mail/trial-mail.tsx'
import type { Installation } from './installation.ts'

/** Pages under /dev: letters that were not sent and every part of the design system. Only while the product is tried out. */
export function trialRoutes({ config, clock }: Installation): Route[] {
  if (!config.trial) return []
  return [
    ...trialMailRoutes({ config, clock }),
    {
      method: 'GET',
      path: '/dev/gallery',
      may: anyone,
      plain: ({ query }) =>
        show(({ view, assets }) => (
          <GalleryPage
            part={query['part']}
            density={query['density'] === 'desk' ? 'desk' : 'citizen'}
            view={view}
            assets={assets}
          />
        )),
    },
  ]
}
