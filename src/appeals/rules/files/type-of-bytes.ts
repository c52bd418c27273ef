import type { FileType } from '../../terms/files.ts'
import { zipNames } from './zip-names.ts'

/** What the bytes are: one of the types, or something that is refused for a reason of its own. */
export type Seen = FileType | 'program' | 'archive' | 'locked' | 'macros' | undefined

const LOOKED_AT = 1_024

/** @clause K2.4 */
export function typeOfBytes(bytes: Uint8Array): Seen {
  const head = latin(bytes.subarray(0, LOOKED_AT))
  if (isProgram(head)) return isText(bytes) ? 'txt' : 'program'
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff'
  if (head.startsWith('RIFF')) return head.slice(8, 12) === 'WEBP' ? 'webp' : undefined
  if (head.startsWith('PK\x03\x04')) return typeOfZip(bytes)
  if (head.startsWith('PK')) return 'archive'
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return typeOfCompound(bytes)
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (ARCHIVES.some((signs) => head.startsWith(signs))) return 'archive'
  if (head.slice(4, 8) === 'ftyp') return typeOfBoxes(head.slice(8, 12))
  if (head.startsWith('OggS')) return 'ogg'
  if (head.startsWith('ID3') || /^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]/.test(head)) return 'mp3'
  return isText(bytes) ? 'txt' : undefined
}

const ARCHIVES = ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\x1f\x8b', 'BZh', '\xfd7zXZ\0', 'MSCF']

/** Windows, Linux, Apple, Java, Android. */
const PROGRAMS = ['MZ', '\x7fELF', '\xcf\xfa\xed\xfe', '\xce\xfa\xed\xfe', '\xca\xfe\xba\xbe', 'dex\n']

const isProgram = (head: string): boolean => PROGRAMS.some((signs) => head.startsWith(signs))

function typeOfZip(bytes: Uint8Array): Seen {
  const names = zipNames(bytes)
  if (!names) return 'archive'
  const has = (name: string) => names.includes(name)
  if (names.some((name) => /(?:^|\/)vbaProject[.]bin$/i.test(name))) return 'macros'
  if (has('[Content_Types].xml') && has('_rels/.rels')) {
    if (names.some((name) => name.startsWith('word/'))) return 'docx'
    if (names.some((name) => name.startsWith('xl/'))) return 'xlsx'
  }
  if (has('mimetype') && has('content.xml')) return typeOfOpenDocument(bytes)
  return 'archive'
}

/** The first part of an OpenDocument file is its type, unpacked as it is. */
function typeOfOpenDocument(bytes: Uint8Array): Seen {
  const head = latin(bytes.subarray(0, 200))
  if (head.includes('application/vnd.oasis.opendocument.text')) return 'odt'
  return head.includes('application/vnd.oasis.opendocument.spreadsheet') ? 'ods' : 'archive'
}

/** Former office formats: what is inside is told by the names in the directory, written in wide letters. */
function typeOfCompound(bytes: Uint8Array): Seen {
  if (hasWide(bytes, 'EncryptedPackage')) return 'locked'
  if (hasWide(bytes, '_VBA_PROJECT')) return 'macros'
  if (hasWide(bytes, 'WordDocument')) return 'doc'
  return hasWide(bytes, 'Workbook') || hasWide(bytes, 'Book') ? 'xls' : undefined
}

const hasWide = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(`${name}\0`, 'utf16le'))

function typeOfBoxes(brand: string): Seen {
  if (/^(?:heic|heix|hevc|heim|heis|mif1|msf1)$/.test(brand)) return 'heic'
  if (brand === 'M4A ' || brand === 'M4B ') return 'm4a'
  return /^(?:isom|iso\d|mp4\d|avc1|M4V |qt {2}|3gp\d|MSNV|dash)$/.test(brand) ? 'mp4' : undefined
}

/** Letters in any of the usual encodings: no sign of control but those that text has; wide text says so at its beginning. */
function isText(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return isWide || bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a)
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
