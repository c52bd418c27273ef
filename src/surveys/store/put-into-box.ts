import type { Message } from '#platform/db/one-message.ts'
import type { Body, Work } from '#platform/work.ts'
import type { Sheet } from '../terms.ts'
import { surveyTables } from './tables.ts'

/** Puts the whole sheet into the box as one row. A sheet that was put in before stays as it is. @returns whether it is new */
export async function putIntoBox(work: Work, sheet: Sheet, receiptHash: Buffer): Promise<boolean> {
  const { touchpointId, thing } = aboutOf(sheet)
  const put = await surveyTables(work)
    .insertInto('surveys.box')
    .values({
      receipt_hash: receiptHash,
      edition_id: sheet.editionId,
      touchpoint_id: touchpointId,
      thing,
      channel: sheet.channel,
      mode: sheet.mode,
      answered_on: sheet.answeredOn.toString(),
      answers: JSON.stringify(sheet.answers),
    })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst()
  return put.numInsertedOrUpdatedRows === 1n
}

const aboutOf = ({ about }: Sheet) => ({
  touchpointId: 'touchpointId' in about ? about.touchpointId : null,
  thing: 'thing' in about ? about.thing : null,
})

/** What the sheet was checked against, without asking anew: the message holds it against what stands. */
export interface CheckedAgainst {
  body: Body
  /** The version of the touchpoint's entry in the register. */
  version: number
  instrument: string
}

/** What became of a message: it is in the box, its receipt was given before, or what it was checked against is no more. */
export interface Put {
  outcome: 'new' | 'before' | 'stale'
}

/** The message that puts a sheet into the box, in a transaction of its own; with the draft that it was filled in as, if it was one. */
export function boxMessage(sheet: Sheet, receiptHash: Buffer, against: CheckedAgainst, draftKeyHash?: Buffer): Message {
  const { body, version, instrument } = against
  const { touchpointId, thing } = aboutOf(sheet)
  return {
    name: 'surveys.take_in',
    text: 'select surveys.take_in($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) as outcome',
    values: [
      body.id,
      body.name,
      body.timeZone,
      touchpointId,
      version,
      thing,
      sheet.channel,
      sheet.editionId,
      instrument,
      receiptHash,
      sheet.mode,
      sheet.answeredOn.toString(),
      JSON.stringify(sheet.answers),
      draftKeyHash ?? null,
    ],
  }
}
