import { randomUUID } from 'node:crypto'
import type { Draw } from '#platform/html/frame.ts'
import { again, NotFound, show } from '#platform/http/answer.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { holdRegister } from '#touchpoints'
import { takeAnswers } from './actions/take-answers.ts'
import { bodyOfEntry, type Entry, type Filled, filledIn, fillIn, findEntry } from './citizen-entry.ts'
import { StepPage } from './pages/citizen/step.tsx'
import { drawNewReceipt, drawReceipt } from './receipt-page.ts'
import { firstRefused, type RefusedStep, refusedBefore } from './rules/missing.ts'
import { stepFrom, stepsOf } from './rules/steps.ts'

/** The survey behind a touchpoint's short link: in steps, without JavaScript. */
export function citizenRoutes({ config, secrets }: SliceParts): Route[] {
  const route = { may: anyone, body: bodyOfEntry, perMinute: config.ANSWERS_PER_MINUTE }
  return [
    {
      ...route,
      method: 'GET',
      path: '/e/:code',
      handle: async (work, ask) => {
        const entry = await findEntry(work, ask)
        return show(stepPage(entry, fillIn(entry, randomUUID(), {}), { place: 1 }))
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
        return barred ? again(stepPage(entry, filled, barred)) : show(stepPage(entry, filled, { place: step.place }))
      },
    },
    {
      ...route,
      method: 'POST',
      path: '/e/:code/answers',
      handle: async (work, ask) => {
        // From here on no touchpoint leaves the register until the answer is in the box.
        await holdRegister(work)
        const entry = await findEntry(work, ask)
        const filled = filledIn(entry, ask)
        const { edition, touchpoint } = entry
        const outcome = await takeAnswers(
          work,
          {
            edition,
            about: { touchpointId: touchpoint.id },
            channel: touchpoint.channel,
            mode: 'online',
            formId: filled.formId,
            given: filled.given,
          },
          secrets.receipts,
        )
        if ('refused' in outcome) return again(stepPage(entry, filled, firstRefused(filled.steps, outcome.refused)))
        const { receipt, isNew } = outcome.done
        return isNew
          ? drawNewReceipt(work, receipt, touchpoint.name)
          : drawReceipt(work, receipt, secrets.receipts, 'sent before')
      },
    },
  ]
}

const stepPage = (
  { code, edition, touchpoint }: Entry,
  { formId, typed, steps }: Filled,
  { place, refused }: { place: number; refused?: RefusedStep['refused'] },
): Draw => {
  const last = stepsOf(edition.questions).length
  return (frame) =>
    StepPage({ frame, entry: `/e/${code}`, touchpoint, steps, place, isLast: place === last, formId, typed, refused })
}
