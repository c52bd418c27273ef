import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Refusal } from '../outcome.ts'
import { Crowded, faultOf, TooLarge } from './faults.ts'

/** What programs are told: the API speaks English, the pages speak Russian. */
interface Problem {
  status: number
  title: string
  detail: string
}

/** Programs are told about tokens, not about signing in. */
export class NoToken extends Error {
  readonly statusCode = 401
}

/** Values that were read but do not fit: each with its place in what was sent, in the words of the page for people. */
export class Refused extends Error {
  readonly statusCode = 422
  readonly refusals: readonly Refusal[]

  constructor(refusals: readonly Refusal[]) {
    super('refused')
    this.refusals = refusals
  }
}

/** Where to turn instead of what is gone. */
export interface Instead {
  /** The address of what stands in its place. */
  instead?: string
  /** Where to turn, in the words for people. */
  words?: string
}

/** What stood at the address stands no more, and it is known where to turn. */
export class Gone extends Error {
  readonly statusCode = 410
  readonly where: Instead

  constructor(where: Instead) {
    super('gone')
    this.where = where
  }
}

/** Whatever is wrong with single values. */
export function wrongValues(error: unknown): Refusal[] | undefined {
  if (error instanceof Refused) return [...error.refusals]
  if (!hasZodFastifySchemaValidationErrors(error)) return undefined
  return error.validation.map(({ instancePath, message }) => ({
    field: instancePath.split('/').filter(Boolean).join('.'),
    why: message ?? '',
  }))
}

const PROBLEMS: Record<number, Omit<Problem, 'status'>> = {
  400: { title: 'Bad request', detail: 'The request cannot be read. Check it and send it again.' },
  401: {
    title: 'A token is needed',
    detail: 'Send a valid token in the header Authorization: Bearer. An administrator of the body makes it.',
  },
  403: { title: 'Not for this role', detail: 'The role of this token does not carry this. Ask an administrator.' },
  404: { title: 'Not found', detail: 'There is nothing at this address. The addresses are in /api/v1/openapi.json.' },
  405: { title: 'Method not allowed', detail: 'This address does not take this method. See /api/v1/openapi.json.' },
  409: { title: 'Held', detail: 'The file is kept and not given out: it waits for the scanner, or did not pass it.' },
  410: { title: 'Gone', detail: 'What was here stands no more; where to turn is in instead and in words.' },
  413: { title: 'Too large', detail: 'The request is larger than is taken. Send less at a time.' },
  414: { title: 'Address too long', detail: 'Shorten the address of the request.' },
  415: { title: 'Unsupported kind of content', detail: 'This address does not take content of this kind.' },
  422: { title: 'Wrong values', detail: 'Some values do not fit. Each of them is in errors.' },
  429: { title: 'Too many requests', detail: 'Wait for as long as Retry-After says and go on more slowly.' },
  500: { title: 'Internal fault', detail: 'The fault is ours. Try again; if it stays, tell us the instance.' },
  503: { title: 'The database is unavailable', detail: 'It usually is back soon. Repeat after Retry-After seconds.' },
}

const CROWDED: Omit<Problem, 'status'> = {
  title: 'Too many files at once',
  detail: 'Others are sending files at this moment. Repeat after Retry-After seconds.',
}

/** Turns anything thrown into what a program may know. */
export function problemOf(error: unknown): Problem {
  const status = hasZodFastifySchemaValidationErrors(error) ? 422 : faultOf(error).status
  const known =
    error instanceof Crowded ? CROWDED : (PROBLEMS[status] ?? (status < 500 ? PROBLEMS[400] : PROBLEMS[500]))
  const most = error instanceof TooLarge ? ` At most ${error.mostBytes} bytes are taken.` : ''
  return { status, title: known?.title ?? '', detail: `${known?.detail ?? ''}${most}` }
}
