/** Signs that may differ before two names are no longer taken for one name with a slip. */
const MOST_SLIPS = 2
const SHORTEST = 8
/** A body has some dozens of processes. Where a file names hundreds, slips among them are not looked for. */
const MOST_NAMES = 200

/**
 * Names that differ from one that stands, or from one that came before, by a letter or two: most often the same name with a
 * slip. Names that only differ by case, quotes or word order mean the same and are not told.
 *
 * @returns the name that stands by the name that is close to it
 * @clause M12
 */
export function closeNames(
  standing: readonly string[],
  names: readonly string[],
  keyOf: (name: string) => string,
): Map<string, string> {
  const close = new Map<string, string>()
  const known = new Map(standing.map((name) => [keyOf(name), name]))
  const byLength = new Map<number, string[]>()
  const add = (key: string) => byLength.set(key.length, [...(byLength.get(key.length) ?? []), key])
  for (const key of known.keys()) add(key)
  if (standing.length + names.length > MOST_NAMES) return close
  for (const name of names) {
    const key = keyOf(name)
    if (known.has(key)) continue
    const like = key.length < SHORTEST ? undefined : nearest(key, byLength)
    if (like !== undefined) close.set(name, known.get(like) ?? '')
    known.set(key, name)
    add(key)
  }
  return close
}

function nearest(key: string, byLength: ReadonlyMap<number, readonly string[]>): string | undefined {
  for (let length = key.length - MOST_SLIPS; length <= key.length + MOST_SLIPS; length++) {
    const like = byLength.get(length)?.find((other) => isWithin(key, other))
    if (like !== undefined) return like
  }
  return undefined
}

/** Names of one beginning or one end: others are not counted letter by letter, however many there are. Numbers tell apart. */
function isWithin(one: string, other: string): boolean {
  let [from, most] = [0, Math.min(one.length, other.length)]
  while (from < most && one[from] === other[from]) from++
  let back = 0
  most -= from
  while (back < most && one.at(-1 - back) === other.at(-1 - back)) back++
  const [left, right] = [one.slice(from, one.length - back), other.slice(from, other.length - back)]
  if (Math.max(left.length, right.length) > MOST_APART || slips(left, right) > MOST_SLIPS) return false
  return numbersIn(one) === numbersIn(other)
}

/** Between the first and the last slip. */
const MOST_APART = 40

const numbersIn = (name: string): string => name.replaceAll(/\D+/g, ' ')

/** How many signs must be put in, left out or changed. */
function slips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let up = 1; up <= one.length; up++) {
    const next = [up]
    for (let left = 1; left <= other.length; left++) {
      const changed = (row[left - 1] ?? 0) + (one[up - 1] === other[left - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[left] ?? 0) + 1, (next[left - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
