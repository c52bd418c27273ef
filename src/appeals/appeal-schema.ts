import { z } from 'zod'
import { WAYS_IN } from '#channels'
import { CONTOURS, SEGMENTS } from '#clients'
import { CHANNELS, DIRECTIONS, NEEDS } from '#touchpoints'
import { cardSchema } from './card-schema.ts'
import { sentFilesSchema } from './sent-files.ts'
import { ANSWER_WAYS, APPEAL_KINDS, DEADLINE_KINDS, MARKS, REGIMES } from './terms.ts'

const keysOf = <K extends string>(list: Readonly<Record<K, unknown>>) => z.enum(Object.keys(list) as [K, ...K[]])
const line = (most: number) => z.string().trim().max(most)

const LONGEST_LINE = 500
const MOST_CO_AUTHORS = 500

/** Ways that programs bring: an employee writes by their own sign-in, and an anonymous memo has a way without any. */
const { internal: _internal, memo: _memo, ...BROUGHT } = WAYS_IN

/** What a program says of an appeal. Nothing but the words is needed, and no words are refused for want of a name. @clause K2.4 */
export const appealSentSchema = z.strictObject({
  id: z.uuid().optional().describe('made by the program; sent twice, it is one appeal'),
  external: z
    .strictObject({ source: line(100).min(1), id: line(200).min(1) })
    .optional()
    .describe('its number in another system; brought twice, it is one appeal'),
  way: keysOf(BROUGHT).default('other'),
  contour: keysOf(CONTOURS).default('external'),
  receivedAt: z.iso.datetime({ offset: true }).optional().describe('unset: now'),
  postmarkedOn: z.iso.date().optional(),
  author: z
    .strictObject({
      kind: z.enum(['person', 'organisation']).default('person'),
      name: line(LONGEST_LINE).default(''),
      contactName: line(LONGEST_LINE).optional(),
      email: line(LONGEST_LINE).optional(),
      phone: line(LONGEST_LINE).optional(),
      address: line(LONGEST_LINE).optional(),
    })
    .prefault({}),
  words: z.string(),
  files: sentFilesSchema,
  regime: keysOf(REGIMES).optional().describe('unset: as the rules of sorting propose; a clerk confirms it'),
  kind: keysOf(APPEAL_KINDS).optional(),
  direction: keysOf(DIRECTIONS).optional(),
  need: keysOf(NEEDS).optional(),
  marks: z.array(keysOf(MARKS)).optional(),
  topicCode: line(100).optional(),
  touchpointId: z.uuid().optional(),
  channel: keysOf(CHANNELS).optional().describe('unset: as a rule of the way'),
  address: line(LONGEST_LINE)
    .optional()
    .describe("the channel's address where no touchpoint is named: a number, a page"),
  segment: keysOf(SEGMENTS).optional(),
  representative: z.strictObject({ name: line(LONGEST_LINE), authority: line(LONGEST_LINE) }).optional(),
  coAuthors: z
    .array(z.strictObject({ name: line(LONGEST_LINE), contact: line(LONGEST_LINE).optional() }))
    .max(MOST_CO_AUTHORS)
    .default([]),
  answerBy: keysOf(ANSWER_WAYS)
    .optional()
    .describe('unset: on the status page; of a card: as its way and the contacts allow'),
  answerTo: line(LONGEST_LINE).optional(),
  clientId: z
    .uuid()
    .optional()
    .describe('a client who is known: GET /api/v1/clients?q=; unset: found by what the author tells'),
  card: cardSchema
    .optional()
    .describe('what was filled in by hand, as on the cards of the desk, and how the talk ended; held to what they are'),
  registered: z
    .boolean()
    .default(false)
    .describe('registered at once by the role of the token; otherwise a clerk does it'),
})

export type AppealSent = z.output<typeof appealSentSchema>

const dateSchema = z.object({ dueOn: z.string(), legalOn: z.string(), dueAt: z.string(), provisional: z.boolean() })

const datesSchema = z.partialRecord(keysOf(DEADLINE_KINDS), dateSchema)

/** What became of it. */
export const appealMadeSchema = z.object({
  id: z.uuid(),
  number: z.string().describe('О-142/26; the letter is Cyrillic'),
  code: z
    .string()
    .nullable()
    .describe('of the status page; shown here alone, and again only to the token that brought it; null to others'),
  statusUrl: z.string().nullable().describe('null where the code is'),
  deadlines: datesSchema,
  before: z.boolean().describe('the same had been sent before: this is the appeal that stands'),
})

export type AppealMade = z.input<typeof appealMadeSchema>

const moment = z.string().nullable()

/** An appeal as it stands. */
export const appealSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.string(),
  version: z.int(),
  contour: keysOf(CONTOURS),
  way: z.string(),
  channel: z.string(),
  touchpointId: z.uuid().nullable(),
  regime: keysOf(REGIMES),
  kind: keysOf(APPEAL_KINDS),
  direction: keysOf(DIRECTIONS),
  need: keysOf(NEEDS).nullable(),
  marks: z.array(keysOf(MARKS)),
  repeatsId: z.uuid().nullable(),
  clientId: z.uuid().nullable(),
  segment: keysOf(SEGMENTS).nullable(),
  author: z.record(z.string(), z.unknown()),
  words: z.string(),
  answerBy: keysOf(ANSWER_WAYS),
  answerTo: z.string().nullable(),
  receivedAt: z.string(),
  registeredAt: moment,
  acknowledgedAt: moment,
  assignedAt: moment,
  answeredAt: moment,
  redirectedAt: moment,
  leftAt: moment,
  withdrawnAt: moment,
  unitId: z.uuid().nullable(),
  assigneeId: z.uuid().nullable(),
  deadlines: datesSchema,
  rating: z.int().nullable(),
})
