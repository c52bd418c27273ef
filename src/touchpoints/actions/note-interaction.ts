import type { Work } from '#platform/work.ts'
import { raiseCounter } from '../store/interactions.ts'
import type { Interaction } from '../terms/journal.ts'

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
