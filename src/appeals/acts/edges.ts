import type { ActEdge } from '../act-edge.ts'
import { endingEdges } from './ending.tsx'
import { sortingEdges } from './sorting.tsx'
import { touchpointEdges } from './touchpoint.tsx'
import { workingEdges } from './working.tsx'

/** Every act on an appeal that has a form of its own. */
export const ACT_EDGES: readonly ActEdge[] = [...sortingEdges, ...touchpointEdges, ...workingEdges, ...endingEdges]

/** What is said after an act, by the last part of its address. */
export const saidAfter = (path: string | undefined): string | undefined =>
  ACT_EDGES.find((edge) => edge.path === path)?.said
