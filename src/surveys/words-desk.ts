import { DISCLOSURE } from '#platform/figures/gate.ts'
import { type Answer, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { normOn } from '#platform/norms.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { readPlaces } from '#touchpoints'
import { EXT_INFO } from './instruments/ext-info-v1.ts'
import { FIRST } from './instruments/first-edition.ts'
import { WordsPage } from './pages/desk/words.tsx'
import { questionLabels } from './rules/question-labels.ts'
import { countedTogether, namedPlaces, namedQuestions, wordsBehind } from './rules/who-wrote.ts'
import { countWords } from './store/count-words.ts'
import { findWords } from './store/find-words.ts'
import { listEditions } from './store/list-editions.ts'
import { labelOf } from './text.ru.ts'

const WORDS_A_PAGE = 25
const LONGEST_SEARCH = 200

/** Words one by one: of a touchpoint, of a question, with some text in them. */
export async function showWords(work: Work, { query }: Ask): Promise<Answer> {
  const register = await readPlaces(work)
  const counts = countedTogether(await countWords(work), register.standsIn)
  const k = normOn(DISCLOSURE, work.today).inside
  const [places, questions] = [namedPlaces(counts, k), namedQuestions(counts, k)]
  const asked = register.standsIn(query['touchpoint'] ?? '')
  const touchpointId = places.has(asked) ? asked : undefined
  const question = questions.has(query['question'] ?? '') ? query['question'] : undefined
  const text = (query['text'] ?? '').trim().slice(0, LONGEST_SEARCH)
  const total = wordsBehind(counts, { touchpointId, question }, k)
  const after = isUuid(query['after'] ?? '') ? query['after'] : undefined
  const touchpointIds = touchpointId && register.familyOf(touchpointId)
  const wish = { touchpointIds: touchpointIds || undefined, question, after, text: text || undefined }
  const found = total === undefined ? [] : await findWords(work, wish, WORDS_A_PAGE + 1)
  const words = found.slice(0, WORDS_A_PAGE)
  const labels = questionLabels(await listEditions(work, [EXT_INFO, FIRST]))
  const questionOf = (id: string) => labels.get(id) ?? id
  const typed = { touchpoint: touchpointId ?? '', question: question ?? '', text }
  const next = new URLSearchParams({ ...typed, after: words.at(-1)?.id ?? '' })
  const placeNamed = (id: string | null) =>
    id && places.has(register.standsIn(id)) ? labelOf(register.placeOf(id)) : undefined
  return show((frame) =>
    WordsPage({
      frame,
      words: words.map((one) => ({
        words: one.words,
        question: questions.has(one.question) ? questionOf(one.question) : undefined,
        touchpoint: placeNamed(one.touchpointId),
      })),
      total: text === '' ? total : undefined,
      typed,
      touchpoints: [...places].map((value) => ({ value, label: labelOf(register.placeOf(value)) })),
      questions: [...questions].map((value) => ({ value, label: questionOf(value) })),
      more: found.length > words.length ? `/desk/answers/words?${next}` : undefined,
      isTooNarrow: total === undefined,
      someUnnamed: counts.some((one) => !places.has(one.touchpointId)),
    }),
  )
}
