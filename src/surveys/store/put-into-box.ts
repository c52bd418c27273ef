import type { Message } from '#platform/db/one-message.ts'
import type { Body, Work } from '#platform/work.ts'
import type { Edition, Sheet } from '../terms.ts'
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

/** What sheets were checked against, without asking anew: the message holds it against what stands. */
export interface Standing {
  body: Body
  edition: Pick<Edition, 'id' | 'instrument'>
  touchpoint: {
    id: string
    channel: string
    /** The version of its entry in the register. */
    version: number
  }
}

/** What is a sheet's own. */
export interface OwnPart extends Pick<Sheet, 'mode' | 'answeredOn' | 'answers'> {
  receiptHash: Buffer
  /** The hash of the draft's key, if it was filled in as one: the draft goes with it. */
  draftKeyHash?: Buffer | undefined
}

/** What became of a sheet: it is in the box, its receipt was given before, or what it was checked against is no more. */
export type Put = 'new' | 'before' | 'stale'

/** The message that puts sheets of one entry into the box, in a transaction of its own. */
export const boxMessage = ({ body, edition, touchpoint }: Standing, sheets: readonly OwnPart[]): Message => ({
  name: 'surveys.take_in',
  text: 'select surveys.take_in($1, $2, $3, $4, $5, $6, $7, $8, $9) as outcomes',
  values: [
    body.id,
    body.name,
    body.timeZone,
    touchpoint.id,
    touchpoint.version,
    touchpoint.channel,
    edition.id,
    edition.instrument,
    JSON.stringify(sheets.map(sheetJson)),
  ],
})

const sheetJson = ({ receiptHash, mode, answeredOn, answers, draftKeyHash }: OwnPart) => ({
  receipt: receiptHash.toString('hex'),
  mode,
  day: answeredOn.toString(),
  answers,
  ...(draftKeyHash ? { draft: draftKeyHash.toString('hex') } : {}),
})
