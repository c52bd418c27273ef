import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { raiseCounter } from '../store/interactions.ts'
import type { Channel } from '../terms.ts'

/** A meeting with a client: through a touchpoint of the register, or through a channel and an address that no entry covers. */
export type Interaction = {
  on: Temporal.PlainDate
  /** What happened: «feedback», «call», «letter». */
  kind: string
  /** Who noted it: the slice; what is written by hand or taken from a file carries the id of its batch instead. */
  source: string
  times?: number
} & ({ touchpointId: string } | { channel: Channel; address: string })

/**
 * Notes an interaction in the journal: a counter of the day goes up and nothing else is kept. Demand comes from it alone.
 * @clause M7, M11
 */
export async function noteInteraction(work: Work, interaction: Interaction): Promise<void> {
  const { on, kind, source, times = 1 } = interaction
  const through =
    'touchpointId' in interaction
      ? { touchpoint_id: interaction.touchpointId, channel: null, address: null }
      : { touchpoint_id: null, channel: interaction.channel, address: interaction.address }
  await raiseCounter(work, { ...through, day: on.toString(), kind, source, interactions: times })
}
