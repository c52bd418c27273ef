import type { Topic } from '../../terms/topics.ts'

export interface TopicBranch extends Topic {
  /** Open topics below it, at any depth. */
  below: number
}

/** The topics right below one, or the sections. */
export function branchesOf(topics: readonly Topic[], parentCode: string | null): TopicBranch[] {
  const byCode = new Map(topics.map((topic) => [topic.code, topic]))
  const below = new Map<string, number>()
  for (const topic of topics)
    if (!topic.isClosed)
      for (const above of upFrom(topic, byCode)) below.set(above.code, (below.get(above.code) ?? 0) + 1)
  return topics
    .filter((topic) => topic.parentCode === parentCode)
    .map((topic) => ({ ...topic, below: below.get(topic.code) ?? 0 }))
}

/** From the section down to the topic. */
export function pathTo(code: string, topics: readonly Topic[]): Topic[] {
  const byCode = new Map(topics.map((topic) => [topic.code, topic]))
  const topic = byCode.get(code)
  return topic ? [...upFrom(topic, byCode).reverse(), topic] : []
}

/** The topics above one, the nearest first. */
function upFrom({ parentCode }: Topic, byCode: ReadonlyMap<string, Topic>): Topic[] {
  const above: Topic[] = []
  for (let at = byCode.get(parentCode ?? ''); at && !above.includes(at); at = byCode.get(at.parentCode ?? ''))
    above.push(at)
  return above
}

const key = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

/** Topics whose code begins so, or whose names hold every word. */
export function soughtIn(topics: readonly Topic[], typed: string): Topic[] {
  const words = key(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return topics.filter(
    ({ code, name }) => key(code).startsWith(words.join(' ')) || words.every((word) => key(name).includes(word)),
  )
}
