import { randomUUID } from 'node:crypto'
import { type Answer, again, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import type { PlainRoute } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { CITIZEN, type Work } from '#platform/work.ts'
import { bodyOfEntry, codeOf, filledIn, fillIn } from './citizen-entry.ts'
import { draftFormId, draftKeyHash, noDraftCookie } from './draft-key.ts'
import { draftOn, resume } from './draft-routes.ts'
import { goneAnswer } from './gone-entry.ts'
import type { Entry } from './known-entries.ts'
import { refusedBefore } from './rules/missing.ts'
import { stepFrom } from './rules/steps.ts'
import type { StandingEntry } from './standing-entry.ts'
import { stepPage } from './step-page.ts'
import { goOnWithDraft } from './store/drafts.ts'

/** The survey behind a touchpoint's short link: in steps, without JavaScript. A work is opened for drafts alone. */
export function citizenRoutes({ config, secrets, works }: SliceParts, standing: StandingEntry): PlainRoute[] {
  const route = { may: anyone, perMinute: config.ANSWERS_PER_MINUTE }
  const key = secrets.receipts
  return [
    { ...route, method: 'GET', path: '/e/:code', plain: (ask) => atEntry(ask, open) },
    { ...route, method: 'POST', path: '/e/:code/steps/:step', plain: (ask) => atEntry(ask, showStep) },
  ]

  async function atEntry(ask: Ask, act: (ask: Ask, entry: Entry) => Promise<Answer> | Answer): Promise<Answer> {
    const code = codeOf(ask)
    const entry = code === undefined ? undefined : await standing(code)
    if (!entry) return goneAnswer(works, ask, key)
    return { ...(await act(ask, entry)), of: entry.body }
  }

  async function open(ask: Ask, entry: Entry): Promise<Answer> {
    const address = `/e/${entry.code}`
    // The draft's cookie lies at this very address, so it is the only one.
    if (ask.params['code'] !== entry.code) return see(address)
    const page = show(stepPage(entry, fillIn(entry, randomUUID(), {}), { place: 1, isOpening: true }))
    if (!draftFormId(ask)) return page
    const resumed = await inWork(ask, async (work) => {
      const begun = await draftOn(work, ask, entry, key)
      return begun && resume(work, entry, begun)
    })
    return resumed ?? { ...page, cookies: [noDraftCookie(address)] }
  }

  async function showStep(ask: Ask, entry: Entry): Promise<Answer> {
    const filled = filledIn(entry, ask)
    const asked = /^\d$/.test(ask.params['step'] ?? '') ? Number(ask.params['step']) : 0
    const step = asked > 0 ? stepFrom(filled.steps, asked) : undefined
    if (!step) throw new NotFound()
    const barred = refusedBefore(filled.steps, step.place, filled.refusals)
    const place = barred?.place ?? step.place
    const { formId, typed } = filled
    if (draftFormId(ask) === formId)
      await inWork(ask, (work) => goOnWithDraft(work, draftKeyHash(key, entry.code, formId), place, typed))
    return barred ? again(stepPage(entry, filled, barred)) : show(stepPage(entry, filled, { place }))
  }

  async function inWork<T>(ask: Ask, act: (work: Work) => Promise<T>): Promise<T | undefined> {
    const opening = bodyOfEntry(ask)
    return opening === undefined ? undefined : works.open(opening, act, () => CITIZEN)
  }
}
