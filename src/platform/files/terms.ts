/** The thing a file belongs to: an answer to an appeal, a body's logo. */
export interface Owner {
  ownerKind: string
  ownerId: string
}

/** One use of some bytes. The name is what people called the file; nothing on disk is named by it. */
export interface FileUse extends Owner {
  /** SHA-256 of the bytes, in hexadecimal. */
  hash: string
  name: string
  type: string
  bytes: number
}

/** Bytes live this long without a use: a work that is still open may be about to use them. */
export const UNUSED_HOURS = 24

/** The key of the lock that keeping and sweeping of the same bytes share. */
export const lockKey = (hash: string): string => Buffer.from(hash, 'hex').readBigInt64BE().toString()
