import type { SetCookie } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { keyedHash } from '#platform/keyed-hash.ts'
import { readFormId } from './rules/form-id.ts'

const COOKIE = 'otklik_draft'
const DAY_SECONDS = 86_400

/** The form whose draft this device keeps: only it has the id. Nothing when the cookie is none of ours. */
export const draftFormId = ({ cookies }: Ask): string | undefined => readFormId(cookies[COOKIE] ?? '')

/** What is stored of the key. At the link of another touchpoint it is another one: the draft is simply not there. */
export const draftKeyHash = (key: Buffer, code: string, formId: string): Buffer => keyedHash(key, 'draft', code, formId)

/** Lies at the survey's own path and goes nowhere else. */
export const draftCookie = (entry: string, formId: string, days: number): SetCookie => ({
  name: COOKIE,
  value: formId,
  path: entry,
  seconds: days * DAY_SECONDS,
})

export const noDraftCookie = (entry: string): SetCookie => ({ name: COOKIE, value: '', path: entry, seconds: 0 })
