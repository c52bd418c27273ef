import { SEGMENTS, type Segment } from '#clients'
import type { FileUse } from '#platform/files/terms.ts'
import type { Draw } from '#platform/html/frame.ts'
import { type Answer, again, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { listFullEntries } from '#touchpoints'
import { identificationOn } from './actions/identification-on.ts'
import { listDraftFiles } from './actions/read-draft-files.ts'
import { readLawWays } from './actions/read-law-ways.ts'
import { AboutStep } from './pages/reception/about-step.tsx'
import { AnswerStep } from './pages/reception/answer-step.tsx'
import { CheckStep } from './pages/reception/check-step.tsx'
import { NameStep } from './pages/reception/name-step.tsx'
import { Opening } from './pages/reception/opening.tsx'
import type { AboutView, CheckView, KeptFile } from './pages/reception/view.ts'
import { WhoStep } from './pages/reception/who-step.tsx'
import { WordsStep } from './pages/reception/words-step.tsx'
import { type Filled, homeOf, receptionOf } from './reception.ts'
import { draftKeyHash } from './reception-key.ts'
import { sizeWords } from './rules/files.ts'
import { acceptOf, allowedWords } from './rules/reception/files.ts'
import { RECEPTION_STEPS } from './rules/reception/steps.ts'
import { sortingFactsOf } from './rules/reception/submission.ts'
import { sortingOf } from './rules/sorting/sorting.ts'
import { likelyTopics } from './rules/sorting/topics.ts'
import { likelyTouchpoints } from './rules/sorting/touchpoints.ts'
import { readFileNorm } from './store/file-norm.ts'
import { readAppealSettings } from './store/settings.ts'
import { openTopics } from './store/topics.ts'
import { FILE_TYPES } from './terms/files.ts'

const PROPOSED = 3
/** Asked for by the one page whose button listens. */
const LISTENING = { 'permissions-policy': 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()' }

export interface Shown {
  place: number
  refused?: readonly Refusal[]
  isOpening?: boolean
}

/** The step of the reception at this place, as its form is filled in by now. */
export async function stepPage(work: Work, ask: Ask, key: Buffer, shown: Filled & Shown): Promise<Answer> {
  const { place, refused, isOpening, formId, typed, form } = shown
  const props = { reception: receptionOf(work, ask), formId, typed, form, refused }
  const drawn = (draw: Draw): Answer => (refused ? again(draw) : show(draw))
  const step = RECEPTION_STEPS[place - 1]?.id ?? 'who'
  switch (step) {
    case 'who': {
      const law = isOpening ? await readLawWays(work, homeOf(work, ask)) : undefined
      const opening = law && Opening({ law, privacy: `${homeOf(work, ask)}/privacy` })
      return drawn((frame) => WhoStep({ ...props, frame, segments: SEGMENT_OPTIONS, opening }))
    }
    case 'name':
      return drawn((frame) => NameStep({ ...props, frame }))
    case 'words': {
      const { microphone } = await readAppealSettings(work)
      const page = drawn((frame) => WordsStep({ ...props, frame, hasMicrophone: microphone }))
      return microphone ? { ...page, headers: LISTENING } : page
    }
    case 'about': {
      const about = await aboutView(work, key, shown)
      return drawn((frame) => AboutStep({ ...props, frame, about }))
    }
    case 'answer':
      return drawn((frame) => AnswerStep({ ...props, frame }))
    case 'check': {
      const check = await checkView(work, ask, key, shown)
      return drawn((frame) => CheckStep({ ...props, frame, check }))
    }
  }
}

const SEGMENT_OPTIONS = Object.entries(SEGMENTS).map(([value, label]) => ({ value, label }))

async function aboutView(work: Work, key: Buffer, { formId, form }: Filled): Promise<AboutView> {
  const [entries, topics, norm] = [await listFullEntries(work), await openTopics(work), await readFileNorm(work)]
  const likely = withChosen(likelyTouchpoints(form.words, entries), form.touchpoint)
  const heard = withChosen(likelyTopics(form.words, topics), form.topic)
  return {
    touchpoints: likely.flatMap((id) => {
      const entry = entries.find(({ touchpointId }) => touchpointId === id)
      return entry ? [{ value: id, label: entry.name, hint: entry.processName }] : []
    }),
    topics: heard.flatMap((code) => {
      const topic = topics.find((one) => one.code === code)
      return topic ? [{ value: code, label: topic.name }] : []
    }),
    files: keptFiles(await listDraftFiles(work, draftKeyHash(key, work.body.id, formId))),
    allowed: allowedWords(norm),
    accept: acceptOf(norm.types.map((type) => FILE_TYPES[type].endings)),
  }
}

/** What was chosen before stays among what is proposed. */
const withChosen = (likely: readonly string[], chosen: string): string[] => [
  ...new Set([...(chosen ? [chosen] : []), ...likely.slice(0, PROPOSED)]),
]

async function checkView(work: Work, ask: Ask, key: Buffer, { formId, form }: Filled): Promise<CheckView> {
  const identification = await identificationOn(work)
  const { looksLikeAppeal } = sortingOf(sortingFactsOf(form, { identification, onDay: work.today }))
  const entry =
    form.touchpoint && (await listFullEntries(work)).find(({ touchpointId }) => touchpointId === form.touchpoint)
  const topic = form.topic && (await openTopics(work)).find(({ code }) => code === form.topic)
  return {
    law: await readLawWays(work, homeOf(work, ask)),
    looksLikeAppeal,
    segment: SEGMENTS[form.segment as Segment] ?? '',
    touchpoint: entry ? entry.name : '',
    topic: topic ? topic.name : '',
    files: keptFiles(await listDraftFiles(work, draftKeyHash(key, work.body.id, formId))),
  }
}

const keptFiles = (files: readonly FileUse[]): KeptFile[] =>
  files.map(({ hash, name, bytes }) => ({ hash, name, size: sizeWords(Number(bytes)) }))
