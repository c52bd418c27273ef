import type { AppealView, FileOnView, MessageOnView } from '../../../terms/appeal-view.ts'
import type { AppealEvent } from '../../../terms/events.ts'

/** Something on the line: an event, with the words of the correspondence that belong to it, or such words alone. */
export interface Happening {
  key: string
  at: AppealEvent['at']
  by: string
  event: AppealEvent | undefined
  message: (MessageOnView & { files: readonly FileOnView[] }) | undefined
}

/** What the answer's section tells by itself. */
const ELSEWHERE: readonly AppealEvent['kind'][] = ['received']

/** Events and correspondence in one sequence, the newest last; a message that an event names stands in that event. */
export function happeningsOf({ events, messages, files }: AppealView): Happening[] {
  const withFiles = messages.map((message) => ({
    ...message,
    files: files.filter(({ ownerKind, ownerId }) => ownerKind === 'appeal-message' && ownerId === message.id),
  }))
  const ofEvent = (event: AppealEvent) => withFiles.find(({ id }) => id === event.details['messageId'])
  const told = new Set(events.flatMap((event) => ofEvent(event)?.id ?? []))
  return [
    ...events
      .filter(({ kind }) => !ELSEWHERE.includes(kind))
      .map((event) => ({ key: event.id, at: event.at, by: event.by, event, message: ofEvent(event) })),
    ...withFiles
      .filter(({ id }) => !told.has(id))
      .map((message) => ({ key: message.id, at: message.at, by: message.by, event: undefined, message })),
  ].sort((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
}
