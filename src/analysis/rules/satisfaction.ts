import { type Figure, figureOf, type MarkCounts, NO_MARKS, type Reliability } from '#platform/figures/gate.ts'
import { type Change, changeOf } from './difference.ts'

/** So many sheets gave this answer to a question of marks. */
export interface Marked {
  /** A mark from 1 to 5, or `none`: found it hard to say. */
  value: string
  sheets: number
  /** Given in the period before, which this one is held against. */
  isBefore: boolean
}

/** What is known of one cut: a share with its interval and mean as far as the number of marks allows. */
export interface Line {
  figure: Figure
  /** Found it hard to say; no marks, so apart from them. */
  hardToSay: number
  /** Unset where there is no period before. */
  change?: Change
  /** The share of the period before. */
  was?: number
}

/** A line and what it is about. */
export interface KeyedLine extends Line {
  key: string
}

/** How to read what was counted. */
export interface Reading {
  reliability: Reliability
  /** Whether there is a period before to hold the figures against. */
  compared: boolean
}

/**
 * The share of marks 4 and 5 of everything given: marks are added up before the share is taken.
 *
 * @clause K3.1 K1.4
 */
export function lineOf(marks: readonly Marked[], { reliability, compared }: Reading): Line {
  const now = countsOf(marks.filter(({ isBefore }) => !isBefore))
  const line: Line = { figure: figureOf(now, reliability), hardToSay: now.none }
  if (!compared) return line
  const was = countsOf(marks.filter(({ isBefore }) => isBefore))
  const before = figureOf(was, reliability)
  return {
    ...line,
    change: changeOf(now, was, reliability),
    ...('satisfied' in before ? { was: before.satisfied.share } : {}),
  }
}

/**
 * The same for every process, touchpoint, channel or parameter, the least satisfied first; those with too few marks for a
 * share last, those with no mark at all left out.
 *
 * @clause K3.1
 */
export function linesBy<M extends Marked>(
  marks: readonly M[],
  keyOf: (mark: M) => string,
  reading: Reading,
): KeyedLine[] {
  return [...grouped(marks, keyOf)]
    .map(([key, some]) => ({ key, ...lineOf(some, reading) }))
    .filter(({ figure: { n }, hardToSay }) => n + hardToSay > 0)
    .sort(leastFirst)
}

/**
 * The same in the sequence that is asked for, with a line for each key, counted or not: months, one after another.
 *
 * @clause K3.2
 */
export function linesOf<M extends Marked>(
  marks: readonly M[],
  keyOf: (mark: M) => string,
  keys: readonly string[],
  reading: Reading,
): KeyedLine[] {
  const groups = grouped(marks, keyOf)
  return keys.map((key) => ({ key, ...lineOf(groups.get(key) ?? [], reading) }))
}

/** From the first line on that has anything in it: what lies before the first answer is no silence. @clause K3.2 */
export function fromFirstAnswer<L extends Line>(lines: readonly L[]): readonly L[] {
  const first = lines.findIndex(({ figure: { n }, hardToSay }) => n + hardToSay > 0)
  return first < 0 ? [] : lines.slice(first)
}

function grouped<M>(marks: readonly M[], keyOf: (mark: M) => string): Map<string, M[]> {
  const groups = new Map<string, M[]>()
  for (const mark of marks) {
    const group = groups.get(keyOf(mark))
    if (group) group.push(mark)
    else groups.set(keyOf(mark), [mark])
  }
  return groups
}

function countsOf(marks: readonly Marked[]): MarkCounts {
  const counts = { ...NO_MARKS }
  for (const { value, sheets } of marks) if (Object.hasOwn(counts, value)) counts[value as keyof MarkCounts] += sheets
  return counts
}

/** By share; where there is none, by how many marks there are. */
function leastFirst(one: Line, other: Line): number {
  return orderOf(one.figure) - orderOf(other.figure) || other.figure.n - one.figure.n
}

const orderOf = (figure: Figure): number => ('satisfied' in figure ? figure.satisfied.share : 2)
