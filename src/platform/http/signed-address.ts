import { keyedHash } from '../keyed-hash.ts'
import { sameToken } from './origin.ts'

/** What an address speaks of that we made and nobody else could: a named thing of a body. It holds nothing about a person. */
export interface Signed {
  bodyId: string
  /** What kind of thing: `page`, `act`. */
  kind: string
  /** Which one: `/e/:code`, the pattern of a page, never its address. */
  id: string
  /** A random uuid: the same address used twice is one act. */
  once: string
}

const SIGNATURE = 22

/**
 * An address such as `/ratings/<token>`. Letters, footers and pages carry it without knowing who will answer.
 *
 * @param folder where it leads; a token of one folder opens no other
 */
export function signAddress(key: Buffer, folder: string, { bodyId, kind, id, once }: Signed): string {
  const said = Buffer.concat([uuidBytes(bodyId), uuidBytes(once), Buffer.from(`${kind}:${id}`)]).toString('base64url')
  return `${folder}/${signature(key, folder, said)}${said}`
}

/** Reads the token of an address; nothing for one that we did not make. */
export function readSigned(key: Buffer, folder: string, token: string): Signed | undefined {
  const said = token.slice(SIGNATURE)
  if (!sameToken(signature(key, folder, said), token.slice(0, SIGNATURE))) return undefined
  const bytes = Buffer.from(said, 'base64url')
  const [kind = '', ...id] = bytes.subarray(32).toString().split(':')
  return { bodyId: uuidOf(bytes.subarray(0, 16)), once: uuidOf(bytes.subarray(16, 32)), kind, id: id.join(':') }
}

/** 128 of the bits: more would only make the address longer. */
const signature = (key: Buffer, folder: string, said: string): string =>
  keyedHash(key, folder, said).toString('base64url').slice(0, SIGNATURE)

const uuidBytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex')

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
