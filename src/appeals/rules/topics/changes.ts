import type { Topic, TopicChanges, TopicLine } from '../../terms/topics.ts'

/** What a classifier that is brought would change; topics that it leaves out are closed, never deleted. @clause K3.3 */
export function changesOf(stands: readonly Topic[], brought: readonly TopicLine[]): TopicChanges {
  const standing = new Map(stands.map((topic) => [topic.code, topic]))
  const codes = new Set(brought.map(({ code }) => code))
  const met = brought.flatMap((line) => {
    const topic = standing.get(line.code)
    return topic ? [{ line, topic }] : []
  })
  return {
    added: brought.filter(({ code }) => !standing.has(code)),
    renamed: met
      .filter(({ line, topic }) => line.name !== topic.name)
      .map(({ line, topic }) => ({ ...line, was: topic.name })),
    moved: met
      .filter(({ line, topic }) => line.parentCode !== topic.parentCode)
      .map(({ line, topic }) => ({ ...line, was: topic.parentCode })),
    reopened: met.filter(({ topic }) => topic.isClosed).map(({ line }) => line),
    closed: stands.filter(({ code, isClosed }) => !isClosed && !codes.has(code)),
    same: met.filter(
      ({ line, topic }) => line.name === topic.name && line.parentCode === topic.parentCode && !topic.isClosed,
    ).length,
  }
}

export const isNothing = ({ added, renamed, moved, reopened, closed }: TopicChanges): boolean =>
  [added, renamed, moved, reopened, closed].every((list) => list.length === 0)

/** What was shown, in short: taking it wants the same. */
export const changesSeen = (changes: TopicChanges): string =>
  JSON.stringify([
    changes.added.map(({ code, name }) => [code, name]),
    changes.renamed.map(({ code, name, was }) => [code, name, was]),
    changes.moved.map(({ code, parentCode, was }) => [code, parentCode, was]),
    changes.reopened.map(({ code }) => code),
    changes.closed.map(({ code }) => code),
  ])

/** Who usually answers on a topic: its own unit, or that of the nearest topic above it. @clause M18b */
export function unitOfTopic(code: string, topics: readonly Topic[]): string | null {
  const byCode = new Map(topics.map((topic) => [topic.code, topic]))
  const seen = new Set<string>()
  for (let at = byCode.get(code); at && !seen.has(at.code); at = byCode.get(at.parentCode ?? '')) {
    if (at.unitId) return at.unitId
    seen.add(at.code)
  }
  return null
}
