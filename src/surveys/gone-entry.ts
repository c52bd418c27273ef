import { bodyByShortCode } from '#identity'
import type { WorkOpener } from '#platform/db/open-work.ts'
import { type Answer, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { fullDay } from '#platform/i18n/dates.ts'
import { normOn } from '#platform/norms.ts'
import { CITIZEN, type Work } from '#platform/work.ts'
import { firstChoices, type GoneEntry, goneByCode, publishedWays, reachGroups, readFirst } from '#touchpoints'
import { codeOf, fieldsSent, fillIn, formIdIn, placeOf } from './citizen-entry.ts'
import { draftFormId, draftKeyHash } from './draft-key.ts'
import { EXT_INFO } from './instruments/ext-info-v1.ts'
import { type Carried, GonePage } from './pages/citizen/gone.tsx'
import { DRAFT_DAYS, isDraftOver } from './rules/drafts.ts'
import { saidIn } from './said-in.ts'
import { findDraft } from './store/drafts.ts'
import { openEdition } from './store/open-edition.ts'
import type { Edition, Typed } from './terms.ts'

/** The same where no work is open. */
export async function goneAnswer(works: WorkOpener, ask: Ask, key: Buffer): Promise<Answer> {
  const code = codeOf(ask)
  const opening = code === undefined ? undefined : bodyByShortCode(code)
  const draw = async (work: Work) => ({ ...(await goneIn(work, ask, key)), of: work.body })
  const answer = opening && (await works.open(opening, draw, () => CITIZEN))
  if (!answer) throw new NotFound()
  return answer
}

/**
 * The page of an entry that stands no more: since when, where to turn now. The code does what it is for, so the page is an
 * ordinary one; a form that was sent was not taken, and that is said by the status as well. What was typed is never lost: it
 * goes on to the entry to turn to, or is shown to be copied.
 *
 * @throws NotFound for a code of nobody and of an entry that stands
 * @clause M6, M15d
 */
export async function goneIn(work: Work, ask: Ask, key: Buffer): Promise<Answer> {
  const code = codeOf(ask) ?? ''
  const gone = await goneByCode(work, code)
  if (!gone) throw new NotFound()
  const [path] = ask.path.split('?')
  const isOpening = path === `/e/${ask.params['code']}`
  // The draft's cookie lies at this very address.
  if (isOpening && ask.params['code'] !== code) return see(`/e/${code}`)

  const typed = await typedIn(work, ask, { code, key })
  const carried = typed && carriedTo(gone.successor, typed)
  const entries = await publishedWays(work)
  const first = readFirst(ask.query['first'])
  const [home, page] = [`/${work.body.code}`, `/e/${code}`]
  const isSent = !isOpening && ask.form.entries().length > 0
  const view = {
    entry: page,
    gone: { name: gone.name, process: gone.processName, goneOn: fullDay(gone.goneOn), turnTo: gone.turnTo },
    successor: gone.successor && {
      href: `/e/${gone.successor.code}`,
      name: gone.successor.name,
      process: gone.successor.processName,
      ways: reachGroups(
        entries.filter(({ touchpointId }) => touchpointId === gone.successor?.touchpointId),
        first,
      ).flatMap(({ ways }) => ways),
    },
    carried,
    isDraft: typed?.isDraft === true,
    kept: isSent ? { again: ask.path, form: 'carried' } : undefined,
    ways: entries.length > 0 ? { groups: reachGroups(entries, first), ...firstChoices(page, first) } : undefined,
    home,
  }
  const answer = show((frame) => GonePage({ frame, ...view }), isSent ? 410 : 200)
  return carried ? { ...answer, headers: { 'cache-control': 'no-store' } } : answer
}

interface Begun {
  formId: string
  typed: Typed
  /** The place of the step that was asked for. */
  place: number
  edition: Edition
  isDraft: boolean
}

/** What was typed for this entry: sent just now, or kept as a draft on this device. */
async function typedIn(work: Work, ask: Ask, { code, key }: { code: string; key: Buffer }): Promise<Begun | undefined> {
  const edition = await openEdition(work, EXT_INFO)
  if (!edition) return undefined
  const sent = fieldsSent(edition.questions, ask.form)
  const step = Number(ask.params['step'] ?? ask.form.get('step')) || 0
  if (Object.keys(sent).length > 0)
    return { formId: formIdIn(ask.form.get('id')), typed: sent, place: step || LAST, edition, isDraft: false }
  const formId = draftFormId(ask)
  const draft = formId && (await findDraft(work, draftKeyHash(key, code, formId)))
  if (!draft || isDraftOver(draft.savedOn, normOn(DRAFT_DAYS, work.today), work.today)) return undefined
  return { formId, typed: draft.typed, place: draft.step, edition, isDraft: true }
}

/** Behind every step: whoever was sending comes to the last one. */
const LAST = 1_000

function carriedTo(successor: GoneEntry['successor'], { formId, typed, edition, place }: Begun): Carried | undefined {
  const said = saidIn(edition.questions, typed)
  if (said.length === 0) return undefined
  const carried = { formId, typed, said }
  if (!successor) return carried
  const filled = fillIn({ edition, touchpoint: { channel: successor.channel } }, formId, typed)
  return { ...carried, action: `/e/${successor.code}/steps/${placeOf(filled, place)}` }
}
