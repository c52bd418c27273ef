import type { SetCookie } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { keyedHash } from '#platform/keyed-hash.ts'

/** What files of a draft belong to, until they belong to the appeal. */
export const DRAFT_FILES = 'appeal-draft'

const COOKIE = 'otklik_reception'
const DAY_SECONDS = 86_400

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** The random id of a form, if this can be one: the same id is the same appeal. */
export const readFormId = (sent: string): string | undefined => (UUID_V4.test(sent) ? sent.toLowerCase() : undefined)

/** The form whose draft this device keeps: only it has the id. Nothing when the cookie is none of ours. */
export const draftFormId = ({ cookies }: Ask): string | undefined => readFormId(cookies[COOKIE] ?? '')

/** What is stored of the key; in another body it is another one. */
export const draftKeyHash = (key: Buffer, bodyId: string, formId: string): Buffer =>
  keyedHash(key, 'reception-draft', bodyId, formId)

/** Under which its files lie: who only sees this cannot open the draft. */
export const draftOwnerId = (keyHash: Buffer): string =>
  keyHash
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** Lies at the reception's own path and goes nowhere else. */
export const draftCookie = (reception: string, formId: string, days: number): SetCookie => ({
  name: COOKIE,
  value: formId,
  path: reception,
  seconds: days * DAY_SECONDS,
})

export const noDraftCookie = (reception: string): SetCookie => ({
  name: COOKIE,
  value: '',
  path: reception,
  seconds: 0,
})
