import { DISCLOSURE } from '#platform/figures/gate.ts'
import { type Answer, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { normOn } from '#platform/norms.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { EXT_INFO } from './instruments/ext-info-v1.ts'
import { FIRST } from './instruments/first-edition.ts'
import { WordsPage } from './pages/desk/words.tsx'
import { questionLabels } from './rules/question-labels.ts'
import { namedPlaces, namedQuestions, wordsBehind } from './rules/who-wrote.ts'
import { countWords } from './store/count-words.ts'
import { findWords } from './store/find-words.ts'
import { listEditions } from './store/list-editions.ts'
import { nameOf } from './text.ru.ts'
import { touchpointNames } from './touchpoint-names.ts'

const WORDS_A_PAGE = 25
const LONGEST_SEARCH = 200

/** Words one by one: of a touchpoint, of a question, with some text in them. */
export async function showWords(work: Work, { query }: Ask): Promise<Answer> {
  const counts = await countWords(work)
  const k = normOn(DISCLOSURE, work.today).inside
  const [places, questions] = [namedPlaces(counts, k), namedQuestions(counts, k)]
  const touchpointId = places.has(query['touchpoint'] ?? '') ? query['touchpoint'] : undefined
  const question = questions.has(query['question'] ?? '') ? query['question'] : undefined
  const text = (query['text'] ?? '').trim().slice(0, LONGEST_SEARCH)
  const total = wordsBehind(counts, { touchpointId, question }, k)
  const after = isUuid(query['after'] ?? '') ? query['after'] : undefined
  const wish = { touchpointId, question, after, text: text || undefined }
  const found = total === undefined ? [] : await findWords(work, wish, WORDS_A_PAGE + 1)
  const words = found.slice(0, WORDS_A_PAGE)
  const names = await touchpointNames(work)
  const labels = questionLabels(await listEditions(work, [EXT_INFO, FIRST]))
  const labelOf = (id: string) => labels.get(id) ?? id
  const typed = { touchpoint: touchpointId ?? '', question: question ?? '', text }
  const next = new URLSearchParams({ ...typed, after: words.at(-1)?.id ?? '' })
  return show((frame) =>
    WordsPage({
      frame,
      words: words.map((one) => ({
        words: one.words,
        question: questions.has(one.question) ? labelOf(one.question) : undefined,
        touchpoint: places.has(one.touchpointId ?? '') ? nameOf(names.get(one.touchpointId ?? '')) : undefined,
      })),
      total: text === '' ? total : undefined,
      typed,
      touchpoints: [...places].map((value) => ({ value, label: nameOf(names.get(value)) })),
      questions: [...questions].map((value) => ({ value, label: labelOf(value) })),
      more: found.length > words.length ? `/desk/answers/words?${next}` : undefined,
      isTooNarrow: total === undefined,
      someUnnamed: counts.some((one) => !places.has(one.touchpointId)),
    }),
  )
}
