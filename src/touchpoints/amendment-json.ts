import { z } from 'zod'
import { stateOf } from './rules/states.ts'
import { type Amendment, DEEDS, REMARK_FIELDS, type Remark, STATES } from './terms/amendments.ts'
import { basisSchema, contentSchema } from './terms/details.ts'

const keys = <K extends string>(list: Readonly<Record<K, unknown>>) => Object.keys(list) as [K, ...K[]]

export const deedSchema = z.enum(keys(DEEDS))
export const stateSchema = z.enum(keys(STATES))

const moment = z.iso.datetime().nullable()

/** An amendment as programs read it. */
export const amendmentSchema = z
  .object({
    id: z.uuid(),
    number: z.int().describe('12 where people read «П-12»'),
    deed: deedSchema,
    state: stateSchema,
    touchpointId: z.uuid().nullable().describe('the entry that it is about; none for a new one'),
    baseVersion: z.int().nullable().describe('the version of the entry that it was drawn from'),
    unitId: z.uuid().nullable(),
    content: contentSchema.nullable().describe('what the entry would say; none where it goes'),
    reason: z.string(),
    grounds: basisSchema.nullable(),
    successorId: z.uuid().nullable(),
    turnTo: z.string(),
    importId: z.uuid().nullable(),
    remarks: z
      .array(z.object({ field: z.enum(keys(REMARK_FIELDS)), why: z.string() }))
      .describe('of the last return, while it is returned'),
    madeAt: z.iso.datetime(),
    savedAt: z.iso.datetime(),
    submittedAt: moment,
    returnedAt: moment,
    withdrawnAt: moment,
    includedAt: moment,
    version: z.int().describe('send it back with a change: of two who change one draft the second is told'),
  })
  .describe('an amendment of the register')

export const amendmentJson = (
  amendment: Amendment,
  remarks: readonly Remark[] = [],
): z.input<typeof amendmentSchema> => {
  const { madeAt, savedAt, submittedAt, returnedAt, withdrawnAt, includedAt } = amendment
  return {
    id: amendment.id,
    number: amendment.number,
    deed: amendment.deed,
    state: stateOf(amendment),
    touchpointId: amendment.touchpointId,
    baseVersion: amendment.baseVersion,
    unitId: amendment.unitId,
    content: amendment.content,
    reason: amendment.reason,
    grounds: amendment.grounds,
    successorId: amendment.successorId,
    turnTo: amendment.turnTo,
    importId: amendment.importId,
    remarks: [...remarks],
    madeAt: madeAt.toString(),
    savedAt: savedAt.toString(),
    submittedAt: submittedAt?.toString() ?? null,
    returnedAt: returnedAt?.toString() ?? null,
    withdrawnAt: withdrawnAt?.toString() ?? null,
    includedAt: includedAt?.toString() ?? null,
    version: amendment.version,
  }
}
