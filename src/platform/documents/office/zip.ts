import { crc32, createDeflateRaw } from 'node:zlib'

/** A file inside a zip, as text that comes piece by piece: pieces are what the process is held up by at most. */
export interface ZipPart {
  name: string
  text: Iterable<string>
}

/**
 * Parts one after another as one zip, the same bytes for the same parts. Each is packed in another thread while its next
 * piece is written, so a large one holds nobody up.
 */
export async function zipOf(parts: readonly ZipPart[]): Promise<Buffer> {
  const files: Buffer[] = []
  const index: Buffer[] = []
  let offset = 0
  for (const { name, text } of parts) {
    const { packed, crc, size } = await packedFrom(text)
    const nameBytes = Buffer.from(name, 'utf8')
    const about = aboutOf({ crc, packed: packed.length, size, name: nameBytes.length })
    index.push(directoryLine(about, offset), nameBytes)
    const head = Buffer.concat([LOCAL, about, Buffer.alloc(2), nameBytes])
    files.push(head, packed)
    offset += head.length + packed.length
  }
  const directory = Buffer.concat(index)
  return Buffer.concat([...files, directory, endOf(parts.length, directory.length, offset)])
}

async function packedFrom(text: Iterable<string>): Promise<{ packed: Buffer; crc: number; size: number }> {
  const deflate = createDeflateRaw()
  const pieces: Buffer[] = []
  const whole = new Promise<void>((resolve, reject) => {
    deflate.on('data', (piece: Buffer) => pieces.push(piece))
    deflate.on('end', resolve)
    deflate.on('error', reject)
  })
  let crc = 0
  let size = 0
  for (const words of text) {
    const bytes = Buffer.from(words, 'utf8')
    crc = crc32(bytes, crc)
    size += bytes.length
    await new Promise<void>((resolve, reject) => deflate.write(bytes, (fault) => (fault ? reject(fault) : resolve())))
  }
  deflate.end()
  await whole
  return { packed: Buffer.concat(pieces), crc, size }
}

const LOCAL = Buffer.from('PK\u0003\u0004', 'latin1')
/** Version 2.0, names in UTF-8, deflated. */
const FORMAT = [20, 0x0800, 8] as const
/** The first of January 1980: when a document was made stands inside it. */
const MADE = [0, 0x0021] as const

/** What stands both before the file and in the directory. */
function aboutOf({ crc, packed, size, name }: { crc: number; packed: number; size: number; name: number }): Buffer {
  const about = Buffer.alloc(24)
  for (const [place, word] of [...FORMAT, ...MADE].entries()) about.writeUInt16LE(word, place * 2)
  for (const [place, word] of [crc, packed, size].entries()) about.writeUInt32LE(word, 10 + place * 4)
  about.writeUInt16LE(name, 22)
  return about
}

function directoryLine(about: Buffer, offset: number): Buffer {
  const line = Buffer.alloc(46)
  line.write('PK\u0001\u0002', 'latin1')
  line.writeUInt16LE(FORMAT[0], 4)
  about.copy(line, 6)
  line.writeUInt32LE(offset, 42)
  return line
}

function endOf(parts: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(parts, 8)
  end.writeUInt16LE(parts, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
