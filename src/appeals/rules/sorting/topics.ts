import { stemsOf } from './words.ts'

export interface LikelyTopic {
  code: string
  name: string
  parentCode: string | null
}

/** Codes of topics whose words are heard in a message, best first. @clause K3.3 */
export function likelyTopics(words: string, topics: readonly LikelyTopic[]): string[] {
  const said = new Set(stemsOf(words))
  return topics
    .map(({ code, name }) => ({ code, score: stemsOf(name).filter((stem) => said.has(stem)).length }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ code }) => code)
}
