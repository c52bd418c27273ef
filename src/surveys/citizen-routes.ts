import { randomUUID } from 'node:crypto'
import { again, NotFound, see, show } from '#platform/http/answer.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { bodyOfEntry, filledIn, fillIn, findEntry } from './citizen-entry.ts'
import { draftFormId, draftKeyHash, noDraftCookie } from './draft-key.ts'
import { draftOn, resume } from './draft-routes.ts'
import { refusedBefore } from './rules/missing.ts'
import { stepFrom } from './rules/steps.ts'
import { stepPage } from './step-page.ts'
import { goOnWithDraft } from './store/drafts.ts'

/** The survey behind a touchpoint's short link: in steps, without JavaScript. */
export function citizenRoutes({ config, secrets }: SliceParts): Route[] {
  const route = { may: anyone, body: bodyOfEntry, perMinute: config.ANSWERS_PER_MINUTE }
  const key = secrets.receipts
  return [
    {
      ...route,
      method: 'GET',
      path: '/e/:code',
      handle: async (work, ask) => {
        const entry = await findEntry(work, ask)
        const address = `/e/${entry.code}`
        // The draft's cookie lies at this very address, so it is the only one.
        if (ask.params['code'] !== entry.code) return see(address)
        const begun = await draftOn(work, ask, entry, key)
        if (begun) return resume(work, entry, begun)
        const page = show(stepPage(entry, fillIn(entry, randomUUID(), {}), { place: 1, isOpening: true }))
        return draftFormId(ask) ? { ...page, cookies: [noDraftCookie(address)] } : page
      },
    },
    {
      ...route,
      method: 'POST',
      path: '/e/:code/steps/:step',
      handle: async (work, ask) => {
        const entry = await findEntry(work, ask)
        const filled = filledIn(entry, ask)
        const asked = /^\d$/.test(ask.params['step'] ?? '') ? Number(ask.params['step']) : 0
        const step = asked > 0 ? stepFrom(filled.steps, asked) : undefined
        if (!step) throw new NotFound()
        const barred = refusedBefore(filled.steps, step.place, filled.refusals)
        const place = barred?.place ?? step.place
        if (draftFormId(ask) === filled.formId)
          await goOnWithDraft(work, draftKeyHash(key, entry.code, filled.formId), place, filled.typed)
        return barred ? again(stepPage(entry, filled, barred)) : show(stepPage(entry, filled, { place }))
      },
    },
  ]
}
