import { boxRound, closeDays } from '#surveys'
import { noteInteractions, rewriteInteractions } from '#touchpoints'
import type { Town } from './town.ts'

/** One round of the box in a town, as the worker does it once a second. */
export const roundIn = (town: Town) =>
  boxRound(town.installation.pools.operator, { noteInteractions, announce: async () => {} })

/** What the timetable does after midnight. */
export const closeDaysIn = ({ installation: { pools, clock } }: Town) =>
  closeDays(pools.operator, clock, rewriteInteractions)
