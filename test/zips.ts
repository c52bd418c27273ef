import { crc32, deflateRawSync } from 'node:zlib'

export interface Zipped {
  name: string
  bytes: Buffer | string
  /** What the headers say of it, where that is a lie. */
  flags?: number
  stored?: boolean
  saidSize?: number
}

/** A zip made by hand, so that it may also be a wrong one. */
export function zipOf(parts: readonly Zipped[], saidCount = parts.length): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, flags = 0, stored = false, saidSize } of parts) {
    const raw = Buffer.from(bytes)
    const packed = stored ? raw : deflateRawSync(raw)
    const file = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(stored ? 0 : 8, 4)
    common.writeUInt32LE(crcOf(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(saidSize ?? raw.length, 18)
    common.writeUInt16LE(file.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, file, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, file]))
    pieces.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(saidCount, 8)
  end.writeUInt16LE(saidCount, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, central, end])
}

const crcOf = (bytes: Buffer): number => crc32(bytes)

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A text document with this inside of its body. */
export const docxOf = (body: string, head = ''): Buffer =>
  zipOf([
    {
      name: 'word/document.xml',
      bytes: `<?xml version="1.0"?>${head}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    },
  ])

/** A row of a table in it. */
export const docxRow = (cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`

export const FORM_HEADING = ['№', 'Процесс', 'Точка взаимодействия', 'Потребности', 'Особенности'] as const

/** A workbook with one sheet. */
export const xlsxOf = (sheet: string): Buffer =>
  zipOf([
    {
      name: 'xl/workbook.xml',
      bytes: `<workbook xmlns="${S}" xmlns:r="${R}"><sheets><sheet name="Л" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: `<Relationships xmlns="x"><Relationship Id="r1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', bytes: `<worksheet xmlns="${S}">${sheet}</worksheet>` },
  ])

export const xlsxRow = (row: number, cells: readonly string[]): string =>
  `<row r="${row}">${cells.map((cell, place) => `<c r="${String.fromCharCode(65 + place)}${row}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`
