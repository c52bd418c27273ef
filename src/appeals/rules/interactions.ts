import type { OneInteraction } from '#touchpoints'
import type { Appeal } from '../terms/appeal.ts'
import { INTERACTION_OF_WAY } from '../terms.ts'

export type Counted = Pick<Appeal, 'touchpointId' | 'channel' | 'cameTo' | 'receivedOn' | 'way' | 'outsideAt'>

/** Who notes them. */
export const SOURCE = 'appeals'

/**
 * Where an appeal counts in the register's journal: at its touchpoint, or at the address of a channel as it was told; nowhere once it
 * is known to be outside the competence.
 *
 * @clause K1.3, K2.6
 */
export function countedAt(appeal: Counted): OneInteraction | undefined {
  if (appeal.outsideAt) return undefined
  const { touchpointId, channel, cameTo, receivedOn: on, way } = appeal
  const through = touchpointId ? { touchpointId } : { channel, address: cameTo ?? '' }
  return { ...through, on, kind: INTERACTION_OF_WAY[way], source: SOURCE }
}
