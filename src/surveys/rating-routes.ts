import { bodyById } from '#identity'
import { CSRF_FIELD } from '#platform/html/form-context.ts'
import { type Answer, again, NotFound, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { localPath } from '#platform/http/local-path.ts'
import { anyone } from '#platform/http/permission.ts'
import { RATINGS, ratedCookie, readRating } from '#platform/http/ratings.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Signed } from '#platform/http/signed-address.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { readSpokenCode } from '#platform/short-codes/rules/spoken-code.ts'
import type { Work } from '#platform/work.ts'
import { listEntries } from '#touchpoints'
import { takeAnswers } from './actions/take-answers.ts'
import { RATING_FIELD as ANSWER, RATED_BY } from './instruments/ratings.ts'
import { RatePage } from './pages/citizen/rate.tsx'
import { RatedPage } from './pages/citizen/rated.tsx'
import { givenIn } from './questions/kinds.tsx'
import { openEdition } from './store/open-edition.ts'
import type { Edition, Question } from './terms.ts'

/**
 * Ratings of named things: a sheet of a one-question edition, through the same box as all answers. The address says what is
 * rated; nothing in it, and no cookie, says who rates.
 */
export function ratingRoutes({ config, secrets }: SliceParts): Route[] {
  const signed = (ask: Ask): Signed | undefined => readRating(secrets, ask.params['ratingToken'] ?? '')
  const body = (ask: Ask) => {
    const rated = signed(ask)
    return rated && bodyById(rated.bodyId)
  }
  const route = { path: `${RATINGS}/:ratingToken`, may: anyone, body, perMinute: config.ANSWERS_PER_MINUTE }
  return [
    {
      ...route,
      method: 'GET',
      handle: async (work, ask) => {
        const { question } = await findRating(work, signed(ask))
        return show((frame) => RatePage({ frame, action: ask.path, question, typed: {}, kept: [] }))
      },
    },
    { ...route, method: 'POST', handle: (work, ask) => rate(work, ask, signed(ask)) },
  ]

  async function rate(work: Work, ask: Ask, rated: Signed | undefined): Promise<Answer> {
    const { kind, id, once, edition, question } = await findRating(work, rated)
    const typed = { [ANSWER]: ask.form.all(ANSWER) }
    const given = { [edition.questions[0]?.id ?? '']: givenIn([question], typed)[ANSWER] }
    const about = { thing: `${kind}:${id}` }
    const sent = { edition, about, channel: 'site', mode: 'online' as const, formId: once, given }
    const outcome = await takeAnswers(work, sent, secrets.receipts)
    if ('refused' in outcome) {
      const refused = outcome.refused.map(({ why }) => ({ field: ANSWER, why }))
      return again((frame) => RatePage({ frame, action: ask.path, question, typed, kept: keptIn(ask), refused }))
    }
    const tell = ask.form.get(ANSWER) === 'no' ? await whereToTell(work) : undefined
    const back = { ...backIn(ask), receipt: readSpokenCode(ask.form.get('receipt')) }
    return { ...show((frame) => RatedPage({ frame, kind, tell, back })), cookies: [ratedCookie(ask, kind)] }
  }
}

interface Rating extends Signed {
  edition: Edition
  /** The question under the name of the form's field. */
  question: Question
}

async function findRating(work: Work, rated: Signed | undefined): Promise<Rating> {
  const edition = rated && (await openEdition(work, RATED_BY.get(rated.kind) ?? ''))
  const [question] = edition?.questions ?? []
  if (!rated || !edition || !question) throw new NotFound()
  return { ...rated, edition, question: { ...question, id: ANSWER } }
}

/** What came along with the rating and is neither it nor the form's own token. */
const keptIn = ({ form }: Ask): [string, string][] =>
  form.entries().filter(([name]) => name !== ANSWER && name !== CSRF_FIELD)

/** The way back to the page that was left: a link, or a form with all that the page held. */
function backIn(ask: Ask): { path: string; fields?: readonly [string, string][] } {
  if (!ask.form.has('again')) return { path: localPath(ask.form.get('back')) }
  return { path: localPath(ask.form.get('again')), fields: keptIn(ask).filter(([name]) => name !== 'again') }
}

/** Where to say what was missing on a page: the feedback of the body's site, or the list of all its touchpoints. */
async function whereToTell(work: Work): Promise<string> {
  const site = (await listEntries(work)).find(({ channel }) => channel === 'site')
  return site ? `/e/${site.code}` : `/${work.body.code}#feedback`
}
