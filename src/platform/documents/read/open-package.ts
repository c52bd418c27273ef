import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { MOST_PART_BYTES, MOST_PARTS, MOST_RATIO, RATIO_FROM_BYTES } from './limits.ts'
import { BROKEN, UnreadableFile } from './unreadable-file.ts'

/** An office document: files in a zip. Only what is asked for is unpacked. */
export interface Package {
  has(name: string): boolean
  /** The part as it comes out, piece by piece. @throws UnreadableFile */
  read(name: string): AsyncIterable<Buffer>
}

const TOO_MANY_PARTS = `Внутри файла больше ${MOST_PARTS} частей: это не таблица и не документ. Сохраните таблицу в новый файл и загрузите`
const TOO_LARGE = 'Файл распаковывается в слишком большой. Оставьте в нём только нужную таблицу и загрузите снова'
const LOCKED = 'Файл закрыт паролем. Снимите пароль, сохраните и загрузите снова'

/** @throws UnreadableFile */
export async function openPackage(bytes: Buffer): Promise<Package> {
  const zip = await opened(bytes)
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      // The same name twice would let a part be checked as one thing and read as another.
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
    }
  } catch {
    throw new UnreadableFile(BROKEN)
  }
  return { has: (name) => entries.has(name), read: (name) => unpacked(zip, entries.get(name)) }
}

async function opened(bytes: Buffer): Promise<ZipFile> {
  let zip: ZipFile
  try {
    // Names with «..», backslashes or a root are refused by the library itself.
    zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true })
  } catch {
    throw new UnreadableFile(BROKEN)
  }
  if (zip.entryCount > MOST_PARTS) throw new UnreadableFile(TOO_MANY_PARTS)
  return zip
}

async function* unpacked(zip: ZipFile, entry: Entry | undefined): AsyncIterable<Buffer> {
  if (!entry) throw new UnreadableFile(BROKEN)
  if (entry.isEncrypted()) throw new UnreadableFile(LOCKED)
  if (entry.uncompressedSize > MOST_PART_BYTES) throw new UnreadableFile(TOO_LARGE)
  let size = 0
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      size += piece.length
      if (isTooLarge(size, entry.compressedSize)) throw new UnreadableFile(TOO_LARGE)
      yield piece
    }
  } catch (fault) {
    throw fault instanceof UnreadableFile ? fault : new UnreadableFile(BROKEN)
  }
}

const isTooLarge = (size: number, packed: number): boolean =>
  size > MOST_PART_BYTES || (size > RATIO_FROM_BYTES && size > packed * MOST_RATIO)
