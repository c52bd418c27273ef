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
import { RATING_FIELD as ANSWER, OF_APPEAL, RATED_BY, WORDS_FIELD } from './instruments/ratings.ts'
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
        const { kind, questions } = await findRating(work, signed(ask))
        // A link in a letter brings the mark along; it is only chosen, and counts when the button is pressed.
        const typed = { [ANSWER]: ask.query[ANSWER] ? [ask.query[ANSWER]] : [] }
        const isNamed = kind === OF_APPEAL
        return show((frame) => RatePage({ frame, action: ask.path, questions, typed, kept: [], isNamed }))
      },
    },
    { ...route, method: 'POST', handle: (work, ask) => rate(work, ask, signed(ask)) },
  ]

  async function rate(work: Work, ask: Ask, rated: Signed | undefined): Promise<Answer> {
    const { kind, id, once, edition, questions } = await findRating(work, rated)
    const typed = Object.fromEntries(questions.map((question) => [question.id, ask.form.all(question.id)]))
    const read = givenIn(questions, typed)
    const given = Object.fromEntries(edition.questions.map((asked, place) => [asked.id, read[FIELDS[place] ?? '']]))
    const about = { thing: `${kind}:${id}` }
    const sent = { edition, about, channel: 'site', mode: 'online' as const, formId: once, given }
    const outcome = await takeAnswers(work, sent, secrets.receipts)
    if ('refused' in outcome) {
      const refused = outcome.refused.map(({ field, why }) => ({ field: fieldOf(edition, field), why }))
      const isNamed = kind === OF_APPEAL
      return again((frame) =>
        RatePage({ frame, action: ask.path, questions, typed, kept: keptIn(ask), refused, isNamed }),
      )
    }
    const tell = ask.form.get(ANSWER) === 'no' ? await whereToTell(work) : undefined
    const back = { ...backIn(ask), receipt: readSpokenCode(ask.form.get('receipt')) }
    return { ...show((frame) => RatedPage({ frame, kind, tell, back })), cookies: [ratedCookie(ask, kind)] }
  }
}

interface Rating extends Signed {
  edition: Edition
  /** Its questions under the names of the form's fields. */
  questions: readonly Question[]
}

const FIELDS = [ANSWER, WORDS_FIELD]

const fieldOf = ({ questions }: Edition, id: string): string =>
  FIELDS[questions.findIndex((question) => question.id === id)] ?? ANSWER

async function findRating(work: Work, rated: Signed | undefined): Promise<Rating> {
  const edition = rated && (await openEdition(work, RATED_BY.get(rated.kind) ?? ''))
  if (!rated || !edition || edition.questions.length === 0) throw new NotFound()
  const questions = edition.questions.map((question, place) => ({ ...question, id: FIELDS[place] ?? question.id }))
  return { ...rated, edition, questions }
}

/** What came along with the rating and is neither it nor the form's own token. */
const keptIn = ({ form }: Ask): [string, string][] =>
  form.entries().filter(([name]) => !FIELDS.includes(name) && name !== CSRF_FIELD)

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
