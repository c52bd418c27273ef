import { evidenceOf, type Problem } from '#analysis'
import { type Answer, again, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { counted, RECORDS } from '#platform/i18n/plural.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { actView, seeChain, seenIn } from './act-view.tsx'
import { releaseWordBack } from './actions/release-word-back.ts'
import { WordBackPage } from './pages/desk/word-back-form.tsx'
import { WordBackPreviewPage } from './pages/desk/word-back-preview.tsx'
import type { Chain } from './rules/chain.ts'
import { courseOf } from './rules/course.ts'
import { asReleased, draftWordBack, type WordBackWish } from './rules/words-back.ts'
import { readChain } from './store/read-chains.ts'
import { problemOf } from './views.ts'
import { whyNotTold } from './why-not-told.ts'

const may = staff('word-back.release', ['head'])

/** What people are told: written, looked over as they will see it, released. */
export const wordBackRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/problems/:problemId/word-back', may, handle: showDraft },
  // Back from the last look: what was typed comes along in the form.
  { method: 'POST', path: '/desk/problems/:problemId/word-back', may, handle: showTyped },
  { method: 'POST', path: '/desk/problems/:problemId/word-back/preview', may, handle: preview },
  { method: 'POST', path: '/desk/problems/:problemId/word-backs', may, handle: release },
]

const typedIn = ({ form }: Ask): WordBackWish => ({
  heard: form.get('heard').trim(),
  decided: form.get('decided').trim(),
  changed: form.get('changed').trim(),
  checkOn: form.get('checkOn'),
})

async function wordBackForm(work: Work, problemId: string, typed: WordBackWish, seen?: number) {
  const { chain, ...view } = await actView(work, problemId, seen)
  return { ...view, typed, isMore: chain.wordsBack.length > 0, today: work.today.toString() }
}

async function showDraft(work: Work, ask: Ask): Promise<Answer> {
  const problem = await problemOf(work, ask)
  const draft = draftWordBack(problem, await readChain(work, problem.id), work.today)
  const view = await wordBackForm(work, problem.id, draft)
  return show((frame) => <WordBackPage frame={frame} {...view} />)
}

async function showTyped(work: Work, ask: Ask): Promise<Answer> {
  const view = await wordBackForm(work, (await problemOf(work, ask)).id, typedIn(ask))
  return show((frame) => <WordBackPage frame={frame} {...view} />)
}

async function refusedForm(work: Work, ask: Ask, refused: readonly Refusal[]): Promise<Answer> {
  const view = await wordBackForm(work, (await problemOf(work, ask)).id, typedIn(ask), seenIn(ask))
  return again((frame) => <WordBackPage frame={frame} {...view} refused={refused} />)
}

async function preview(work: Work, ask: Ask): Promise<Answer> {
  const problem = await problemOf(work, ask)
  const typed = typedIn(ask)
  const { chain, ...view } = await actView(work, problem.id)
  const refused = await whyNotTold(work, problem.id, { ...typed, seen: seenIn(ask) }, chain)
  if (refused.length > 0) return refusedForm(work, ask, refused)
  const ids = (await evidenceOf(work, problem.id)).map(({ answerId }) => answerId)
  const shown = {
    problem: view.problem,
    seen: view.seen,
    typed,
    course: courseOf(afterRelease(problem, chain, { wish: typed, today: work.today }), work.today),
    today: work.today,
    records: counted(ids.length, RECORDS),
    atTouchpoint: problem.touchpointId !== null,
  }
  return show((frame) => <WordBackPreviewPage frame={frame} {...shown} />)
}

/** All that people will then have been told. */
const afterRelease = (problem: Problem, chain: Chain, word: Parameters<typeof asReleased>[2]) => ({
  isDecided: true,
  isDeclined: chain.measures.length === 0,
  wordsBack: [...chain.wordsBack, asReleased(problem, chain, word)],
})

async function release(work: Work, ask: Ask): Promise<Answer> {
  const { id } = await problemOf(work, ask)
  const outcome = await releaseWordBack(work, id, { ...typedIn(ask), seen: seenIn(ask) })
  return 'done' in outcome ? seeChain(id, 'word-back-released') : refusedForm(work, ask, outcome.refused)
}
