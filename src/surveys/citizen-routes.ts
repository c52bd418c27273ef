import { randomUUID } from 'node:crypto'
import { bodyByShortCode } from '#identity'
import { again, NotFound, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Work } from '#platform/work.ts'
import { holdRegister, readCode, touchpointByCode } from '#touchpoints'
import { takeAnswers } from './actions/take-answers.ts'
import { StepPage } from './pages/citizen/step.tsx'
import { drawNewReceipt, drawReceipt } from './receipt-page.ts'
import { firstRefused, missingBefore } from './rules/missing.ts'
import { openEdition } from './store/open-edition.ts'
import type { Edition } from './terms.ts'

/** The survey behind a touchpoint's short link: two steps, no cookie, no JavaScript. */
export function citizenRoutes({ config, secrets }: SliceParts): Route[] {
  const body = (ask: Ask) => {
    const code = readCode(ask.params['code'] ?? '')
    return code ? bodyByShortCode(code) : undefined
  }
  const route = { may: anyone, body, perMinute: config.ANSWERS_PER_MINUTE }
  return [
    {
      ...route,
      method: 'GET',
      path: '/e/:code',
      handle: async (work, ask) => {
        const entry = await findEntry(work, ask)
        return show((frame) => StepPage({ frame, ...pageOf(entry, {}, randomUUID()), step: 1 }))
      },
    },
    {
      ...route,
      method: 'POST',
      path: '/e/:code/steps/:step',
      handle: async (work, ask) => {
        const entry = await findEntry(work, ask)
        const { questions } = entry.edition
        const step = /^\d$/.test(ask.params['step'] ?? '') ? Number(ask.params['step']) : 0
        if (step < 1 || step > questions.length) throw new NotFound()
        const typed = typedIn(entry.edition, ask)
        const missing = missingBefore(questions, step, typed)
        const shown = missing ? { step: step - 1, refused: [missing] } : { step }
        return (missing ? again : show)((frame) =>
          StepPage({ frame, ...pageOf(entry, typed, formIdOf(ask)), ...shown }),
        )
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
        const typed = typedIn(entry.edition, ask)
        const { edition, touchpoint } = entry
        const sent = { edition, touchpoint, mode: 'online' as const, formId: formIdOf(ask), given: typed }
        const outcome = await takeAnswers(work, sent, secrets.receipts)
        if ('refused' in outcome) {
          const shown = firstRefused(edition.questions, outcome.refused)
          return again((frame) => StepPage({ frame, ...pageOf(entry, typed, formIdOf(ask)), ...shown }))
        }
        const { receipt, isNew } = outcome.done
        return isNew
          ? drawNewReceipt(work, receipt, touchpoint.name)
          : drawReceipt(work, receipt, secrets.receipts, 'sent before')
      },
    },
  ]
}

interface Entry {
  edition: Edition
  code: string
  touchpoint: { id: string; name: string; process: string; channel: string }
}

async function findEntry(work: Work, ask: Ask): Promise<Entry> {
  const code = readCode(ask.params['code'] ?? '') ?? ''
  const found = await touchpointByCode(work, code)
  const edition = await openEdition(work)
  if (!found || !edition) throw new NotFound()
  return {
    edition,
    code,
    touchpoint: { id: found.touchpointId, name: found.name, process: found.processName, channel: found.channel },
  }
}

const pageOf = ({ edition, code, touchpoint }: Entry, typed: Record<string, string>, formId: string) => ({
  entry: `/e/${code}`,
  touchpoint: touchpoint.name,
  process: touchpoint.process,
  questions: edition.questions,
  typed,
  formId,
})

/** What was typed so far, exactly as it was. */
const typedIn = ({ questions }: Edition, { form }: Ask): Record<string, string> =>
  Object.fromEntries(questions.filter(({ id }) => form.has(id)).map(({ id }) => [id, form.get(id)]))

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** A form whose id was lost on the way gets a new one: its words are worth more than the proof that they came once. */
const formIdOf = ({ form }: Ask): string => (UUID_V4.test(form.get('id')) ? form.get('id') : randomUUID())
