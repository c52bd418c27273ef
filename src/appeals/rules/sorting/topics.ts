import { subjectsIn } from './subjects.ts'
import { plainWords, stemsOf } from './words.ts'

export interface LikelyTopic {
  code: string
  name: string
  parentCode: string | null
}

const MOST = 10
/** A word of the name that is heard tells more than the same matter in other words. */
const SUBJECT = 0.6

/**
 * Codes of topics that a message may be about, best first: by the words of their names, those of few topics more than those of many,
 * and by the matter that both speak of. Of a topic and the one above it the deeper stands first.
 *
 * @clause K3.3
 */
export function likelyTopics(words: string, topics: readonly LikelyTopic[]): string[] {
  const said = new Set(stemsOf(words))
  const subjects = subjectsIn(plainWords(words))
  const named = topics.map((topic) => ({ ...topic, stems: [...new Set(stemsOf(topic.name))] }))
  const counts = new Map<string, number>()
  for (const stem of named.flatMap(({ stems }) => stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const worth = (stem: string) => Math.log(1 + topics.length / (counts.get(stem) ?? 1))
  return named
    .map(({ code, name, stems }) => {
      const met = stems.filter((stem) => said.has(stem)).reduce((sum, stem) => sum + worth(stem), 0)
      const same = [...subjectsIn(plainWords(name))].some((subject) => subjects.has(subject))
      return { code, score: met / Math.sqrt(stems.length || 1) + (same ? SUBJECT : 0) }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.code.length - a.code.length)
    .slice(0, MOST)
    .map(({ code }) => code)
}
