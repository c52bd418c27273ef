import type { z } from 'zod'
import type { Opening, WorkOpener } from '../db/open-work.ts'
import type { Outcome } from '../outcome.ts'
import type { Work } from '../work.ts'
import type { Answer } from './answer.ts'
import type { Ask } from './ask.ts'
import type { Permission } from './permission.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface UploadLimit {
  /** Of all files of one form together, or of what a program sends. */
  mostBytes: number
}

/** Files of a form. From anyone they are taken where the route says how often it may be asked. */
export interface FormUploads extends UploadLimit {
  /** Names of fields that may bring several files; unset: each brings one. */
  severalIn?: readonly string[]
}

interface AnyRoute {
  method: Method
  path: string
  may: Permission
  /** How often one visitor may ask in a minute; unset: without a limit of its own. */
  perMinute?: number
}

/** A page or an act that works for a body: the work is open while it runs. */
export interface WorkRoute extends AnyRoute {
  /** For routes open to anyone: which body. Staff and tokens bring theirs. */
  body?: (ask: Ask) => Opening | undefined
  /** Its form may carry files; unset: none is taken. */
  uploads?: FormUploads
  handle(work: Work, ask: Ask): Promise<Answer>
  /** For routes open to anyone: the answer where there is no such body; unset: there is no such page. */
  otherwise?(ask: Ask): Answer | Promise<Answer>
}

/** A page that needs no body: the sign-in form, the view settings. */
export interface PlainRoute extends AnyRoute {
  /** Its form may carry files; unset: none is taken. */
  uploads?: FormUploads
  plain(ask: Ask): Promise<Answer> | Answer
}

/** What a program sent, as the schemas of its route have read it. */
export interface Given {
  query: Record<string, unknown>
  params: Record<string, unknown>
  /** The JSON in the body; `SentBytes` where the route takes bytes of this type. */
  sent: unknown
}

/** A file that a program sent as it is. */
export interface SentBytes {
  /** The media type alone, in lower case. */
  type: string
  bytes: Buffer
  /** From Content-Disposition; empty where it is not given. */
  name: string
}

/** A route for programs: its schemas are its checks and its documentation. */
interface AnyApiRoute extends AnyRoute {
  summary: string
  query?: z.ZodObject
  params?: z.ZodObject
  /** What is sent as JSON; unset: nothing is. */
  sent?: z.ZodType
  /** What is taken as bytes, with a token only; JSON is among them if it is named here. */
  takes?: UploadLimit & { types: readonly string[] }
}

interface JsonApiRoute extends AnyApiRoute {
  reply: z.ZodType
  /** Said of an answer that made something: it is 201; unset: nothing is made. */
  made?: string
}

/** A program's question that works for a body: the token's, or, open to anyone, the one that the address names. */
export interface ApiRoute extends JsonApiRoute {
  body?: (given: Given) => Opening | undefined
  answer(work: Work, given: Given): Promise<unknown>
  /** What of the reply is stored nowhere, so not under an `Idempotency-Key` either: the same reply without it, and made whole again. */
  unkept?: { without(reply: unknown): unknown; again(work: Work, kept: unknown): Promise<unknown> }
  /**
   * The same for what programs with one token ask at the same moment: they share a work, and each gets its own outcome. Unset: each has
   * a work of its own.
   */
  together?(work: Work, given: readonly Given[]): Promise<readonly Outcome<unknown>[]>
}

/** A program's act that opens no work: open to anyone, so it makes sure of everything itself. */
export interface DirectApiRoute extends JsonApiRoute {
  direct(given: Given): Promise<{ status: 200 | 201; reply: unknown }>
}

/** What an answer is reckoned from, and the roles of whoever asks. */
export interface KnownFacts {
  roles: readonly string[]
  facts: unknown
}

/**
 * A program's question whose answer is reckoned and nothing is written: no work is opened, a few facts come with the token in one message.
 * Those who ask with one token at the same moment share it.
 */
export interface ReckonedApiRoute extends JsonApiRoute {
  /** Nothing for a token that does not hold. */
  facts(tokenHash: Buffer, works: Pick<WorkOpener, 'once'>): Promise<KnownFacts | undefined>
  reckon(facts: unknown, given: Given): Outcome<object>
}

/** An answer that is a file. */
export interface ApiFile {
  bytes: Buffer | string
  type: string
  name: string
}

/** A program's question whose answer is a file. */
export interface FileApiRoute extends AnyApiRoute {
  /** The media types it may be of. */
  gives: readonly string[]
  body?: (given: Given) => Opening | undefined
  file(work: Work, given: Given): Promise<ApiFile>
}

export type AnyApi = ApiRoute | DirectApiRoute | ReckonedApiRoute | FileApiRoute

export type Route = WorkRoute | PlainRoute | AnyApi

export const isApi = (route: Route): route is AnyApi => 'summary' in route

/** One line of the route table, for the test that walks it and for the body codes that may not be taken. */
export interface RouteLine {
  method: string
  path: string
  may: Permission
}

export const firstSegments = (table: readonly RouteLine[]): string[] => [
  ...new Set(
    table.map(({ path }) => path.split('/')[1] ?? '').filter((segment) => segment !== '' && !segment.startsWith(':')),
  ),
]
