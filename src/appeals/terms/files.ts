/** What may be attached: by its bytes it is one of these, whatever its name says. @clause K2.4 */
export const FILE_TYPES = {
  pdf: { label: 'PDF', endings: ['pdf'], media: 'application/pdf' },
  jpeg: { label: 'JPEG', endings: ['jpg', 'jpeg', 'jpe', 'jfif'], media: 'image/jpeg' },
  png: { label: 'PNG', endings: ['png'], media: 'image/png' },
  tiff: { label: 'TIFF', endings: ['tif', 'tiff'], media: 'image/tiff' },
  heic: { label: 'HEIC', endings: ['heic', 'heif'], media: 'image/heic' },
  webp: { label: 'WebP', endings: ['webp'], media: 'image/webp' },
  docx: {
    label: 'DOCX',
    endings: ['docx'],
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    label: 'XLSX',
    endings: ['xlsx'],
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  odt: { label: 'ODT', endings: ['odt'], media: 'application/vnd.oasis.opendocument.text' },
  ods: { label: 'ODS', endings: ['ods'], media: 'application/vnd.oasis.opendocument.spreadsheet' },
  doc: { label: 'DOC', endings: ['doc'], media: 'application/msword' },
  xls: { label: 'XLS', endings: ['xls'], media: 'application/vnd.ms-excel' },
  rtf: { label: 'RTF', endings: ['rtf', 'doc'], media: 'application/rtf' },
  txt: { label: 'TXT', endings: ['txt', 'csv'], media: 'text/plain' },
  mp3: { label: 'MP3', endings: ['mp3'], media: 'audio/mpeg' },
  ogg: { label: 'OGG', endings: ['ogg', 'oga', 'opus'], media: 'audio/ogg' },
  m4a: { label: 'M4A', endings: ['m4a', 'mp4'], media: 'audio/mp4' },
  mp4: { label: 'MP4', endings: ['mp4', 'm4v', 'mov', '3gp'], media: 'video/mp4' },
} as const satisfies Record<string, { label: string; endings: readonly string[]; media: string }>

export type FileType = keyof typeof FILE_TYPES

/** How much may be attached to one appeal or message. */
export interface FileNorm {
  types: readonly FileType[]
  /** One file. */
  mostBytes: number
  /** All files of one form together. */
  mostTogether: number
  mostFiles: number
}

const MEGABYTE = 1024 * 1024

/** The most that any body takes: forms are read up to it, and a body's own norm is never above. */
export const MOST_ATTACHED: Readonly<Omit<FileNorm, 'types'>> = {
  mostBytes: 20 * MEGABYTE,
  mostTogether: 30 * MEGABYTE,
  mostFiles: 10,
}

/** A file as it came, before anybody keeps it. */
export interface SentFile {
  name: string
  /** As the browser says; nobody trusts it. */
  type: string
  bytes: Uint8Array
}
