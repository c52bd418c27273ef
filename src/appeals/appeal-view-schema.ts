import { z } from 'zod'
import { CHANNELS } from '#touchpoints'
import { answerSchema } from './answer-api.ts'
import { appealSchema } from './appeal-schema.ts'
import { fileSchema } from './file-json.ts'
import { ACTS_ON_KEYS, type ActOn } from './rules/acting/table.ts'
import { STATES } from './rules/states.ts'
import { NOTICE_KINDS, NOTICE_REACHES, NOTICE_WAYS } from './terms/notices.ts'
import { APPEAL_KINDS, COMPETENCES, DEADLINE_KINDS, EVENTS, QUESTION_RESULTS, REGIMES } from './terms.ts'

const keysOf = <K extends string>(list: Readonly<Record<K, unknown>>) => z.enum(Object.keys(list) as [K, ...K[]])
const moment = z.string()
const maybe = moment.nullable()
const day = z.string()
const id = z.uuid()
const who = z.string().describe('the id of a person or a token, «citizen» or «system»')
const called = z.string().describe('their name; empty where nobody is called so')

/** An errand as programs see it. */
export const errandSchema = z.object({
  id,
  unitId: id.nullable(),
  personId: id.nullable(),
  words: z.string(),
  dueOn: day,
  source: z.string().describe('hand, or what made it'),
  madeAt: moment,
  madeBy: who,
  state: z.enum(['open', 'done', 'cancelled']),
  overdue: z.boolean().describe('open, and its day has passed'),
  doneAt: maybe,
  doneBy: who.nullable(),
  report: z.string().nullable(),
  cancelledAt: maybe,
})

/** One of a client's appeals, as their history shows it. */
export const pastSchema = z.object({
  id,
  number: z.string(),
  receivedOn: day,
  channel: keysOf(CHANNELS),
  kind: keysOf(APPEAL_KINDS),
  regime: keysOf(REGIMES),
  state: keysOf(STATES),
  rating: z.int().nullable(),
  beginning: z.string(),
})

/** Everything that the desk's page of an appeal shows. @clause M15c, M18b */
export const appealViewSchema = appealSchema.extend({
  uncovered: z.string().nullable().describe("the channel's address, where no touchpoint covers it"),
  touchpoint: z.object({ name: z.string(), process: z.string() }).nullable(),
  representative: z.object({ name: z.string(), authority: z.string() }).nullable(),
  coAuthors: z.array(z.object({ name: z.string(), contact: z.string().nullable() })),
  against: z
    .object({ personId: id.nullable(), unitId: id.nullable(), personName: called, unitName: called })
    .nullable()
    .describe('whom a complaint is about: they see nothing of it'),
  unitName: called,
  assigneeName: called,
  receivedOn: day,
  postmarkedOn: day.nullable(),
  outsideAt: maybe.describe('found to be outside the competence'),
  endedAt: maybe,
  upheldAt: maybe,
  notUpheldAt: maybe,
  ratedOn: day.nullable(),
  repeats: z.object({ id, number: z.string() }).nullable().describe('what was said before, as far as it may be seen'),
  questions: z.array(
    z.object({
      id,
      words: z.string(),
      topicCode: z.string().nullable(),
      topic: z.string().nullable(),
      competence: keysOf(COMPETENCES),
      result: keysOf(QUESTION_RESULTS).nullable(),
      redirectedAt: maybe,
      redirectedTo: z.string().nullable().describe('the body that this question alone was sent on to'),
    }),
  ),
  dates: z
    .array(
      z.object({
        kind: keysOf(DEADLINE_KINDS),
        because: z.string(),
        givenAt: moment,
        metAt: maybe,
        dueOn: day,
        legalOn: day,
        dueAt: moment,
        provisional: z.boolean(),
        steps: z.array(z.object({ on: day, text: z.string(), clause: z.string() })),
      }),
    )
    .describe('every date that was given, with its steps; the last of a kind holds'),
  pauses: z.array(z.object({ from: moment, to: maybe, why: z.string(), clause: z.string() })),
  events: z
    .array(
      z.object({
        id,
        at: moment,
        kind: keysOf(EVENTS),
        by: who,
        byName: called,
        title: z.string().describe('what happened, in Russian, as on the desk'),
        lines: z.array(z.string()).describe('what there is to say of it'),
        words: z.string().describe('what somebody wrote or was told: a note, a spoken answer, words of a rating'),
        messageId: id.nullable(),
      }),
    )
    .describe('the line of time, the first first'),
  files: z.array(fileSchema).describe('those that came with it'),
  messages: z
    .array(
      z.object({
        id,
        at: moment,
        side: z.enum(['client', 'body']),
        by: who,
        byName: called,
        words: z.string(),
        files: z.array(fileSchema),
      }),
    )
    .describe('the correspondence after it'),
  answers: z.array(answerSchema).describe('those that were sent, and the one that is being written'),
  errands: z.array(errandSchema),
  visits: z.array(
    z.object({
      id,
      plannedOn: day,
      whereabouts: z.string(),
      why: z.string(),
      doneAt: maybe,
      outcome: z.string().nullable(),
      cancelledAt: maybe,
    }),
  ),
  notices: z
    .array(
      z.object({
        id,
        kind: keysOf(NOTICE_KINDS),
        reach: keysOf(NOTICE_REACHES),
        words: z.string(),
        wordsHash: z.string().describe('send it back with the sending: other words are refused'),
        messageId: id.nullable(),
        dueOn: day.nullable().describe('by when the law or a norm wants it'),
        clause: z.string(),
        madeAt: moment,
        waits: z.boolean().describe('for somebody to bring it to the client: POST /api/v1/notices/{noticeId}/sending'),
        standing: z.string().describe('how far it has come, in Russian, as on the desk'),
        sentAt: maybe.describe('null while it waits, and where nobody had to send it any more'),
        sentOn: day.nullable(),
        sentWay: keysOf(NOTICE_WAYS).nullable(),
      }),
    )
    .describe('what the client is told beside the answer, and how it reaches them'),
  client: z.object({ id, name: z.string() }).nullable(),
  past: z.array(pastSchema).describe('what the same client has said besides, the newest first'),
  acts: z.array(z.enum(ACTS_ON_KEYS as [ActOn, ...ActOn[]])).describe('what this token may do with it now'),
})
