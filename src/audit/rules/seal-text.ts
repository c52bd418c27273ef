import type { AuditEntry } from '../terms.ts'

/**
 * The words a seal's hash is taken over: its number, the seal before it, and each entry whole, in the order of ids.
 * JSON of arrays keeps the borders between values, so no two different batches read alike.
 */
export function sealText(bodyId: string, number: number, previous: string, entries: readonly AuditEntry[]): string {
  const lines = entries.toSorted((a, b) => a.id - b.id).map(entryLine)
  return JSON.stringify([bodyId, number, previous, ...lines])
}

const entryLine = ({ id, at, actorKind, actorId, act, thing, fields }: AuditEntry) => [
  id,
  at.toString({ smallestUnit: 'microsecond' }),
  actorKind,
  actorId,
  act,
  thing,
  ...fields,
]
