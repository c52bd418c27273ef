import type { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'

/** One part of `multipart/form-data`; one that names a file is a file, even where none was chosen. */
export interface FormPart {
  name: string
  fileName?: string | undefined
  type: string
  bytes: Buffer
}

export interface FormParts {
  parts: readonly FormPart[]
  /** Read to its closing line. */
  isWhole: boolean
  hasTooMany: boolean
  /** There was more of them than there was room for; what did not fit was let go. */
  overflowed: ReadonlySet<'fields' | 'files'>
}

export interface Room {
  fields: number
  files: number
  parts: number
}

const HEADERS = { headerPairs: 10, headerSize: 8 * 1024 }

/**
 * Reads the parts, and whatever was sent to its end: an answer to somebody who is still sending would not arrive.
 * Only as much is kept as there is room for.
 */
export function formParts(sent: Readable, contentType: string, room: Room): Promise<FormParts> {
  return new Promise((resolve) => {
    const read: { part: Omit<FormPart, 'bytes'>; chunks: Buffer[] }[] = []
    const left = { fields: room.fields, files: room.files }
    const overflowed = new Set<'fields' | 'files'>()
    let hasTooMany = false
    const settle = (isWhole: boolean) => {
      const parts = read.map(({ part, chunks }) => ({ ...part, bytes: Buffer.concat(chunks) }))
      resolve({ parts, isWhole, hasTooMany, overflowed })
    }
    const finish = (isWhole: boolean) => {
      sent.unpipe()
      if (sent.readableEnded || sent.destroyed) return settle(isWhole)
      sent.once('close', () => settle(isWhole))
      sent.once('end', () => settle(isWhole)).resume()
    }
    const breakOff = () => finish(false)
    // Gone before the end. After it the reader itself tells how far it came.
    const onGone = () => {
      if (!sent.readableEnded) breakOff()
    }
    sent.on('error', onGone).once('close', onGone)
    const reader = opened({ contentType, parts: room.parts })
    if (!reader) return breakOff()
    let isBroken = false
    reader.on('file', (...[name, stream, fileName, , type]) => {
      const chunks: Buffer[] = []
      const kind = fileName === undefined ? 'fields' : 'files'
      read.push({ part: { name: name ?? '', fileName, type }, chunks })
      stream.on('data', (chunk: Buffer) => {
        left[kind] -= chunk.length
        if (left[kind] >= 0) chunks.push(chunk)
        else {
          overflowed.add(kind)
          chunks.length = 0
        }
      })
      // Cut off in the middle of the part; the reader itself says so as well.
      stream.on('error', () => undefined)
    })
    reader.on('partsLimit', () => {
      hasTooMany = true
    })
    reader.on('error', () => {
      isBroken = true
      breakOff()
    })
    reader.once('finish', () => finish(!isBroken))
    sent.pipe(reader)
  })
}

/** Every part comes as bytes: what they mean in letters is read with the same strictness. */
function opened({ contentType, parts }: { contentType: string; parts: number }) {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      isPartAFile: () => true,
      preservePath: true,
      limits: { ...HEADERS, parts },
    })
  } catch {
    return undefined
  }
}
