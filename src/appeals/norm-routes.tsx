import { Temporal } from 'temporal-polyfill'
import { actorNames } from '#identity'
import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import { setNorm } from './actions/set-norm.ts'
import type { TypedNorm } from './pages/norms/norm-forms.tsx'
import { NormsPage, type NormsView } from './pages/norms/norms.tsx'
import { hoursOn, identificationIn } from './rules/norms/in-force.ts'
import { normLines } from './rules/norms/table.ts'
import { typedValue } from './rules/norms/typed.ts'
import { warningLines } from './rules/norms/warning-norms.ts'
import { hoursInWords, topicWords, valueWords } from './rules/norms/words.ts'
import { APPEAL_ACTS, mayDo } from './rules/permissions.ts'
import { listNorms } from './store/norms.ts'
import { OTHER_TOPICS } from './terms/norms.ts'

const PATH = '/desk/norms'

/** The norms of the body: what is in force, and one more set from a day on. */
export const normRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, may: staff('norms.see', APPEAL_ACTS['norms.see']), handle: showNorms },
  { method: 'POST', path: PATH, may: staff('norms.change', APPEAL_ACTS['norms.change']), handle: set },
]

const BLANK: TypedNorm = { form: '', get: () => '' }

async function showNorms(work: Work, { query }: Ask): Promise<Answer> {
  const view = await viewOf(work, BLANK)
  return show((frame) => <NormsPage frame={frame} view={{ ...view, isSaid: query['said'] === 'set' }} />)
}

async function set(work: Work, { form }: Ask): Promise<Answer> {
  const sent = form.get('form')
  const isOther = Object.hasOwn(OTHER_TOPICS, sent)
  const topic = isOther ? sent : form.get('topic')
  const value = typedValue(topic, (field) => form.get(field))
  const outcome = await setNorm(work, { topic, since: form.get('since'), value, clause: form.get('clause') })
  if ('done' in outcome) return see(`${PATH}?said=set`)
  const isNamed = isOther || sent === 'warnings'
  const typed: TypedNorm = { form: isNamed ? (sent as TypedNorm['form']) : 'term', get: (field) => form.get(field) }
  const view = { ...(await viewOf(work, typed)), refused: outcome.refused }
  return again((frame) => <NormsPage frame={frame} view={view} />)
}

async function viewOf(work: Work, typed: TypedNorm): Promise<NormsView> {
  const norms = await listNorms(work)
  const names = await actorNames(work)
  return {
    lines: normLines(norms, work.today),
    warnings: warningLines(norms, work.today),
    today: work.today,
    hoursWords: hoursInWords(hoursOn(norms, work.today)),
    identification: identificationIn(norms, work.today),
    own: norms.toReversed().map(({ topic, since, value, clause, madeBy }) => ({
      topicWords: topicWords(topic),
      since: Temporal.PlainDate.from(since),
      words: valueWords(topic, value),
      clause,
      madeBy: names.get(madeBy) ?? 'Программа',
    })),
    typed,
    mayChange: mayDo('norms.change', work.by.roles),
    isSaid: false,
  }
}
