import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { bodyByCode, onlyBody } from '#identity'
import { filesFolder } from '#platform/files/content.ts'
import { type Answer, NotFound } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Work } from '#platform/work.ts'
import { type Filled, filledIn, fillIn, goOn, receptionOf, SEGMENT_KEYS } from './reception.ts'
import { receptionDrafts } from './reception-drafts.ts'
import { receptionFiles } from './reception-files.ts'
import { noDraftCookie } from './reception-key.ts'
import { stepPage } from './reception-page.ts'
import { drawLetter, drawSent } from './reception-papers.ts'
import { withRows } from './rules/reception/form.ts'
import { barredBefore, LAST_PLACE, stepAt } from './rules/reception/steps.ts'
import { sendReception } from './send-reception.ts'
import { MOST_ATTACHED } from './terms/files.ts'

// A draft is kept for days on nobody's word, and a file takes room: one address may not lay down as many as it may send appeals.
const DRAFTS_A_MINUTE = 60
const FILES_A_MINUTE = 60

/** The online reception: in steps, without JavaScript, with one body also without its code in the address. @clause K2.4, M13, M15b */
export function receptionRoutes(parts: SliceParts): Route[] {
  const { config, secrets } = parts
  const key = secrets.receipts
  const folder = filesFolder(resolve(config.OTKLIK_DATA))
  const drafts = receptionDrafts(key, folder)
  const takeFiles = receptionFiles({ config, key, folder })
  const uploads = { mostBytes: MOST_ATTACHED.mostTogether, severalIn: ['files'] }
  return [at('', onlyBody), at('/:body', ({ params }: Ask) => bodyByCode(params['body'] ?? ''))].flat()

  function at(home: string, body: (ask: Ask) => ReturnType<typeof onlyBody>): Route[] {
    const route = { may: anyone, body, perMinute: config.ANSWERS_PER_MINUTE }
    const few = { ...route, perMinute: Math.min(config.ANSWERS_PER_MINUTE, DRAFTS_A_MINUTE) }
    const path = `${home}/reception`
    return [
      {
        ...route,
        method: 'GET',
        path,
        handle: async (work, ask) => (await drafts.resume(work, ask)) ?? open(work, ask),
      },
      { ...route, method: 'POST', path: `${path}/steps/:step`, handle: showStep },
      { ...few, perMinute: FILES_A_MINUTE, method: 'POST', path: `${path}/files`, uploads, handle: takeFiles },
      { ...route, method: 'POST', path: `${path}/appeals`, handle: send },
      {
        ...few,
        method: 'POST',
        path: `${path}/letter`,
        handle: (work, ask) => drawLetter(work, ask, filledIn(ask), key),
      },
      { ...route, method: 'GET', path: `${path}/draft`, handle: drafts.goBack },
      { ...few, method: 'POST', path: `${path}/draft`, handle: drafts.keep },
      { ...route, method: 'POST', path: `${path}/draft/removal`, handle: drafts.remove },
    ]
  }

  /** Who came by a link for their own kind finds it chosen: nothing else remembers it. */
  function open(work: Work, ask: Ask): Promise<Answer> {
    const segment = SEGMENT_KEYS.find((one) => one === ask.query['for'])
    const filled = fillIn(randomUUID(), segment ? { segment: [segment] } : {})
    return stepPage(work, ask, key, { ...filled, place: 1, isOpening: true })
  }

  async function showStep(work: Work, ask: Ask): Promise<Answer> {
    const asked = stepAt(ask.params['step'] ?? '')
    if (!asked) throw new NotFound()
    const filled = withRowsOf(ask, filledIn(ask))
    const barred = barredBefore(asked, filled.form)
    const place = barred?.place ?? asked
    await goOn(work, ask, key, { ...filled, place })
    return stepPage(work, ask, key, { ...filled, place, ...(barred ? { refused: barred.refused } : {}) })
  }

  async function send(work: Work, ask: Ask): Promise<Answer> {
    const filled = filledIn(ask)
    const barred = barredBefore(LAST_PLACE, filled.form)
    if (barred) return stepPage(work, ask, key, { ...filled, ...barred })
    const reception = receptionOf(work, ask)
    const address = `${config.publicUrl}/${work.body.code}/reception`
    const sent = await sendReception(work, { secrets, filesFolder: folder }, filled, address)
    if ('refused' in sent.outcome)
      return stepPage(work, ask, key, { ...filled, place: LAST_PLACE, refused: sent.outcome.refused })
    const page = await drawSent(work, ask, parts, { filled, submitted: sent.outcome.done, proposal: sent.proposal })
    return { ...page, cookies: [noDraftCookie(reception)] }
  }
}

/** A button beside the rows of co-authors adds one or takes one away. */
function withRowsOf({ form }: Ask, filled: Filled): Filled {
  const [add, drop] = [form.has('rows'), form.get('drop')]
  if (!add && !/^\d{1,2}$/.test(drop)) return filled
  return fillIn(filled.formId, withRows(filled.typed, { add, drop: drop === '' ? undefined : Number(drop) }))
}
