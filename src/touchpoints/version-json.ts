import { z } from 'zod'
import { CHECKS, type Check, VERSION_DEEDS, type VersionDeed } from './terms/amendments.ts'
import { basisSchema, detailsSchema } from './terms/details.ts'
import type { PlacedVersion } from './terms/history.ts'
import { channelSchema, kindSchema, needSchema, objectSchema } from './terms.ts'

/** One included version for programs. @clause M6 */
export const versionSchema = z
  .object({
    touchpointId: z.uuid(),
    version: z.int(),
    deed: z.enum(Object.keys(VERSION_DEEDS) as [VersionDeed, ...VersionDeed[]]),
    process: z.string(),
    name: z.string(),
    channel: channelSchema,
    kind: kindSchema,
    needs: z.array(z.object({ need: needSchema, objects: z.array(objectSchema), words: z.string() })),
    ...detailsSchema.shape,
    unitId: z.uuid().nullable(),
    includedOn: z.iso.date().describe('the local date of the body'),
    includedAt: z.iso.datetime(),
    includedBy: z.string().nullable().describe('the id of the person or program; null for what came with a sample'),
    amendmentId: z.uuid().nullable(),
    reason: z.string(),
    grounds: basisSchema.nullable(),
    overrides: z
      .array(z.object({ check: z.enum(Object.keys(CHECKS) as [Check, ...Check[]]), reason: z.string() }))
      .describe('remarks of the check that were passed over'),
    successorId: z.uuid().nullable(),
    turnTo: z.string(),
  })
  .describe('an included version of an entry')

export const versionJson = (version: PlacedVersion): z.input<typeof versionSchema> => ({
  touchpointId: version.touchpointId,
  version: version.number,
  deed: version.deed,
  process: version.processName,
  name: version.name,
  channel: version.channel,
  kind: version.kind,
  needs: version.needs.map(({ need, objects, words }) => ({ need, objects: [...objects], words })),
  ...version.details,
  unitId: version.unitId,
  includedOn: version.includedOn.toString(),
  includedAt: version.includedAt.toString(),
  includedBy: version.includedBy,
  amendmentId: version.amendmentId,
  reason: version.reason,
  grounds: version.grounds,
  overrides: [...version.overrides],
  successorId: version.successorId,
  turnTo: version.turnTo,
})
