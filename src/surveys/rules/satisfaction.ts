import { type Figure, figureOf, type MarkCounts, marked, NO_MARKS, type Reliability } from '#platform/figures/gate.ts'

export interface CountedMark {
  touchpointId: string
  mark: number
  sheets: number
}

export interface TouchpointFigure {
  touchpointId: string
  figure: Figure
}

export interface Satisfaction {
  all: Figure
  /** Found it hard to say, over all touchpoints. */
  hardToSay: number
  /** By touchpoint, the least satisfied first; those with too few answers for a share last. */
  touchpoints: readonly TouchpointFigure[]
}

/**
 * The share of marks 4 and 5 overall and by touchpoint. Marks are added up over touchpoints before shares are taken.
 *
 * @clause K3.1
 */
export function satisfactionOf(counted: readonly CountedMark[], reliability: Reliability): Satisfaction {
  const all = countsOf(counted)
  const touchpoints = [...new Set(counted.map(({ touchpointId }) => touchpointId))]
    .map((id) => ({ touchpointId: id, counts: countsOf(counted.filter(({ touchpointId }) => touchpointId === id)) }))
    .filter(({ counts }) => marked(counts) > 0)
    .map(({ touchpointId, counts }) => ({ touchpointId, figure: figureOf(counts, reliability) }))
    .sort((a, b) => order(a.figure) - order(b.figure))
  return { all: figureOf(all, reliability), hardToSay: all.none, touchpoints }
}

function countsOf(marks: readonly CountedMark[]): MarkCounts {
  const counts = { ...NO_MARKS }
  for (const { mark, sheets } of marks) counts[mark === 0 ? 'none' : (mark as 1 | 2 | 3 | 4 | 5)] += sheets
  return counts
}

const order = (figure: Figure): number => ('satisfied' in figure ? figure.satisfied.share : 2)
