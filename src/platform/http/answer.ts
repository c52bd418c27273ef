import type { Draw } from '../html/frame.ts'
import type { Body } from '../work.ts'

export interface SetCookie {
  name: string
  value: string
  /** Seconds; 0 takes the cookie away; undefined lasts until the browser closes. */
  seconds?: number
  path?: string
}

interface Any {
  status?: number
  /** Whose page it is, where it was made without a work. */
  of?: Body
  cookies?: readonly SetCookie[]
}

/** What a route gives back. */
export type Answer =
  | (Any & { page: Draw; headers?: Record<string, string> })
  | (Any & { see: string })
  | (Any & { json: unknown })
  | (Any & { bytes: Buffer | string; type: string; name?: string; headers?: Record<string, string> })

export const show = (page: Draw, status = 200): Answer => ({ page, status })

/** After an act: look at the thing it made. */
export const see = (path: string): Answer => ({ see: path })

/** What was typed goes back to the person together with every reason. */
export const again = (page: Draw): Answer => ({ page, status: 422 })

/** A thing that is not there, or is not theirs: nobody can tell the two apart. */
export class NotFound extends Error {
  readonly statusCode = 404
}

/** Signed in, but the role does not carry this. */
export class Forbidden extends Error {
  readonly statusCode = 403
}

/** A person who is not, or no longer, signed in asked for a page of the staff. */
export class SignedOut extends Error {
  readonly statusCode = 401
}

/** A form that did not come from our own page. */
export class ForeignForm extends Forbidden {}

/** A form of our own page, drawn before its person signed in anew: what is in it is worth keeping. */
export class FormerForm extends ForeignForm {}
