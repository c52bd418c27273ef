import { setImmediate } from 'node:timers/promises'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { decoded } from './decode-text.ts'
import { MOST_DEPTH } from './limits.ts'
import { BROKEN, UnreadableFile } from './unreadable-file.ts'

/** What listens to a document as it is read. Names come without their prefix: `family` tells what the prefix stood for. */
export interface XmlEars {
  open(name: string, tag: XmlTag): void
  close(name: string, tag: Pick<XmlTag, 'family'>): void
  text(text: string): void
}

export interface XmlTag {
  /** The last words of the namespace: «wordprocessingml/main». */
  family: string
  /** By the local name. */
  attribute(name: string): string | undefined
}

const NESTED =
  'Внутри файла слишком много вложенных частей: это не таблица и не документ. Сохраните таблицу в новый файл'
const HOSTILE = 'В файле есть описание типов (DOCTYPE), которого в документах не бывает. Сохраните таблицу в новый файл'

/** Reads XML without keeping it; between pieces others have their turn. @throws UnreadableFile */
export async function readXml(pieces: AsyncIterable<Buffer>, ears: XmlEars): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  parser.on('doctype', () => {
    throw new UnreadableFile(HOSTILE)
  })
  parser.on('opentag', (tag) => {
    if (++depth > MOST_DEPTH) throw new UnreadableFile(NESTED)
    ears.open(tag.local, tagOf(tag))
  })
  parser.on('closetag', ({ local, uri }) => {
    depth--
    ears.close(local, { family: familyOf(uri) })
  })
  parser.on('text', (text) => ears.text(text))
  parser.on('cdata', (text) => ears.text(text))
  parser.on('error', (fault) => {
    throw fault
  })
  try {
    for await (const text of decoded(pieces)) {
      parser.write(text)
      await setImmediate()
    }
    parser.close()
  } catch (fault) {
    throw fault instanceof UnreadableFile ? fault : new UnreadableFile(BROKEN)
  }
}

const tagOf = ({ uri, attributes }: SaxesTagNS): XmlTag => ({
  family: familyOf(uri),
  attribute: (name) => Object.values(attributes).find(({ local }) => local === name)?.value,
})

/** Office programs write one of two addresses for the same thing; they end alike but for the year. */
const familyOf = (uri: string): string => {
  const [, family = ''] = /\/((?:wordprocessingml|spreadsheetml)(?:\/\d{4})?\/main|[^/]+)$/.exec(uri) ?? []
  return family.replace(/\/\d{4}/, '')
}
