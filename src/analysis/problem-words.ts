import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { type FoundWords, findWords, namedTouchpoints, wordsByIds } from '#surveys'
import { type Places, readPlaces } from '#touchpoints'
import { problemNumber } from './rules/problem-number.ts'
import type { Choice, ShownWords, WordsSearch } from './rules/shown-words.ts'
import { MOST_AT_ONCE } from './rules/stating.ts'
import { evidenceOf, problemsOfWords } from './store/evidence.ts'

const A_PAGE = 25

/** The words to choose from, without those that are chosen already. */
export async function wordsToChoose(
  work: Work,
  search: WordsSearch,
  pickedIds: readonly string[],
  except: readonly string[] = [],
): Promise<Choice> {
  const places = await readPlaces(work)
  const named = await namedTouchpoints(work, places)
  const touchpoint = places.standsIn(search.touchpoint)
  const picked = await wordsByIds(work, [...new Set(pickedIds)].filter(isUuid).slice(0, MOST_AT_ONCE))
  const found = await findWords(
    work,
    {
      text: search.text.trim() || undefined,
      touchpointIds: named.has(touchpoint) ? places.familyOf(touchpoint) : undefined,
      after: isUuid(search.after) ? search.after : undefined,
      except: [...picked.map(({ id }) => id), ...except],
    },
    A_PAGE + 1,
  )
  const page = found.slice(0, A_PAGE)
  const shown = await showWords(work, [...picked, ...page], { places, named })
  return {
    search: { ...search, touchpoint },
    found: shown.slice(picked.length),
    picked: shown.slice(0, picked.length),
    touchpoints: places.processes
      .flatMap(({ entries }) => entries)
      .filter(({ touchpointId }) => named.has(touchpointId))
      .map(({ touchpointId, label }) => ({ value: touchpointId, label })),
    more: found.length > page.length ? page.at(-1)?.id : undefined,
  }
}

/** Words with what may be said about them. */
async function showWords(
  work: Work,
  words: readonly FoundWords[],
  { places, named }: { places: Places; named: ReadonlySet<string> },
): Promise<ShownWords[]> {
  const problems = await problemsOfWords(
    work,
    words.map(({ id }) => id),
  )
  return words.map(({ id, words: said, touchpointId }) => ({
    id,
    words: said,
    touchpoint:
      touchpointId && named.has(places.standsIn(touchpointId)) ? places.placeOf(touchpointId)?.label : undefined,
    problems: problems.filter(({ answerId }) => answerId === id).map(problemNumber),
  }))
}

/** The words that were put to a problem, in the order of their random ids. */
export async function showEvidence(work: Work, answerIds: readonly string[]): Promise<ShownWords[]> {
  const places = await readPlaces(work)
  const named = await namedTouchpoints(work, places)
  return showWords(work, await wordsByIds(work, answerIds), { places, named })
}

/** What was written, to the letter: for checks alone. */
export async function evidenceTexts(work: Work, problemId: string): Promise<string[]> {
  const ids = (await evidenceOf(work, problemId)).map(({ answerId }) => answerId)
  return (await wordsByIds(work, ids)).map(({ words }) => words)
}
