import { z } from 'zod'
import { asWrittenSchema, basisSchema, demandSchema, directionSchema, whereaboutsSchema } from './terms/details.ts'
import type { FullEntry } from './terms/entries.ts'
import { channelSchema, kindSchema, type Numbered, needSchema, objectSchema } from './terms.ts'

/** An entry for programs, with everything that is said about it: what is written so can be read back whole. */
export const entrySchema = z
  .object({
    id: z.uuid(),
    number: z.string().describe('its place in the form: 1.1'),
    process: z.string().describe('the process, by its name'),
    name: z.string(),
    channel: channelSchema,
    kind: kindSchema,
    needs: z.array(z.object({ need: needSchema, objects: z.array(objectSchema), words: z.string() })),
    direction: directionSchema.nullable(),
    key: z.boolean().describe('a key touchpoint of its direction'),
    keyFor: z.array(directionSchema).describe('the directions that it is a key touchpoint of'),
    features: z.string().describe('features of the interaction, for the fifth column below the kind'),
    bases: z.array(basisSchema),
    accessibility: z.string(),
    whereabouts: whereaboutsSchema,
    demand: demandSchema,
    asWritten: asWrittenSchema.describe('words of imported cells where the product would write others'),
    unitId: z.uuid().nullable().describe('the unit that keeps it'),
    sampleOf: z.string().nullable().describe("the order that a sample was taken from; null for the body's own"),
    version: z.int(),
    includedOn: z.iso.date().describe('since when it stands in these words'),
    code: z.string().describe('the short code'),
    url: z.url().describe('where feedback about it is left'),
  })
  .describe('an entry of the register')

export type EntryJson = z.input<typeof entrySchema>

export const entryJson = (entry: Numbered<FullEntry>, publicUrl: string): EntryJson => {
  const { direction, keyFor, features, bases, accessibility, whereabouts, demand, asWritten } = entry.details
  return {
    id: entry.touchpointId,
    number: entry.number,
    process: entry.processName,
    name: entry.name,
    channel: entry.channel,
    kind: entry.kind,
    needs: entry.needs.map(({ need, objects, words }) => ({ need, objects: [...objects], words })),
    direction,
    key: entry.isKey,
    keyFor: [...keyFor],
    features,
    bases: [...bases],
    accessibility,
    whereabouts,
    demand,
    asWritten,
    unitId: entry.unitId,
    sampleOf: entry.sampleOf,
    version: entry.version,
    includedOn: entry.includedOn.toString(),
    code: entry.code,
    url: `${publicUrl}/e/${entry.code}`,
  }
}
