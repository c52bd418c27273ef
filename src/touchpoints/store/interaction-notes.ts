import type { Work } from '#platform/work.ts'
import type { OneInteraction } from '../terms/journal.ts'
import { touchpointTables } from './tables.ts'

/** One interaction, as a row of its own. */
export async function insertNote(work: Work, interaction: OneInteraction): Promise<void> {
  const { on, kind, source } = interaction
  const through =
    'touchpointId' in interaction
      ? { touchpoint_id: interaction.touchpointId, channel: null, address: null }
      : { touchpoint_id: null, channel: interaction.channel, address: interaction.address }
  await touchpointTables(work)
    .insertInto('touchpoints.interaction_note')
    .values({ ...through, day: on.toString(), kind, source })
    .execute()
}
