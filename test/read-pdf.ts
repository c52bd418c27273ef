import { inflateSync } from 'node:zlib'

/** A PDF as far as its promises go: what it is called, what its parts are, what stands on it. */
export interface ReadPdf {
  pages: number
  title: string
  lang: string
  isTagged: boolean
  /** Tags of the structure, in its sequence. */
  tags: string[]
  alts: string[]
  /** Fonts that do not lie in the file. */
  missingFonts: string[]
  text: string
  /** Rectangles inside figures, in the units of the drawing. */
  figures: Rectangle[][]
}

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

interface Part {
  id: string
  head: string
  stream: Buffer
}

const HEX_TEXT = /\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d.\s])*)\] TJ|(BT)\b/g

/** Reads what our own writer writes; it is no reader for the PDFs of others. */
export function readPdf(bytes: Buffer): ReadPdf {
  const parts = partsOf(bytes)
  const heads = parts.map(({ head }) => head).join('\n')
  const contents = parts.filter(({ head, stream }) => stream.length > 0 && !/\/(?:Type|Length1|Subtype)\b/.test(head))
  const drawn = contents.map(({ stream }) => stream.toString('latin1')).filter((text) => / (?:re|Tf)\b/.test(text))
  const fonts = fontsOf(parts)
  return {
    pages: (heads.match(/\/Type \/Page\b/g) ?? []).length,
    title: infoOf(parts, heads, 'Title'),
    lang: stringOf(/\/Lang (\([^)]*\)|<[^>]*>)/.exec(heads)?.[1] ?? ''),
    isTagged: /\/Marked true/.test(heads),
    tags: [...heads.matchAll(/\/S \/(\w+)/g)].map(([, tag = '']) => tag),
    alts: [...heads.matchAll(/\/Alt (\((?:\\.|[^\\)])*\)|<[^>]*>)/g)].map(([, alt = '']) => stringOf(alt)),
    missingFonts: [...heads.matchAll(/\/Type \/FontDescriptor[\s\S]*?>>/g)]
      .map(([found]) => found)
      .filter((found) => !found.includes('/FontFile')),
    text: drawn.map((text) => textOf(text, fonts)).join('\n'),
    figures: drawn.flatMap(figuresOf),
  }
}

function partsOf(bytes: Buffer): Part[] {
  const text = bytes.toString('latin1')
  return [...text.matchAll(/^(\d+) 0 obj\n/gm)].map(({ index, 0: opening, 1: id = '' }) => {
    const end = text.indexOf('\nendobj', index)
    const body = text.slice(index + opening.length, end)
    const begin = body.indexOf('\nstream\n')
    const head = begin < 0 ? body : body.slice(0, begin)
    if (begin < 0) return { id, head, stream: Buffer.alloc(0) }
    const raw = Buffer.from(body.slice(begin + 8, body.lastIndexOf('\nendstream')), 'latin1')
    return { id, head, stream: head.includes('/FlateDecode') ? inflateSync(raw) : raw }
  })
}

/** By the name that a page gives to a font: what its glyphs mean. */
function fontsOf(parts: readonly Part[]): Map<string, string[]> {
  const byId = new Map(parts.map((part) => [part.id, part]))
  const names = parts.flatMap(({ head }) => [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)])
  return new Map(
    names.map(([, name = '', id = '']) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(byId.get(id)?.head ?? '')?.[1] ?? ''
      return [name, glyphsOf(byId.get(map)?.stream.toString('latin1') ?? '')]
    }),
  )
}

const glyphsOf = (map: string): string[] =>
  [...map.matchAll(/^<[0-9a-f]{4}> <[0-9a-f]{4}> \[([^\]]*)\]$/gm)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([0-9a-f\s]*)>/g)].map(([, hex = '']) => utf16(hex.replaceAll(/\s/g, ''))),
  )

function textOf(content: string, fonts: ReadonlyMap<string, string[]>): string {
  let glyphs: string[] = []
  let text = ''
  for (const [, font, shown, line] of content.matchAll(HEX_TEXT)) {
    if (font) glyphs = fonts.get(font) ?? []
    if (line && text !== '') text += ' '
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g))
      text += (hex.match(/.{4}/g) ?? []).map((code) => glyphs[Number.parseInt(code, 16)] ?? '').join('')
  }
  return text.replaceAll(/\s+/g, ' ')
}

const figuresOf = (content: string): Rectangle[][] =>
  [...content.matchAll(/\/Figure <<[\s\S]*?BDC([\s\S]*?)EMC/g)].map(([, drawn = '']) =>
    [...drawn.matchAll(/^([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re$/gm)].map(([, x, y, width, height]) => ({
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
    })),
  )

function infoOf(parts: readonly Part[], heads: string, key: string): string {
  const id = new RegExp(`/${key} (\\d+) 0 R`).exec(heads)?.[1]
  return stringOf(parts.find((part) => part.id === id)?.head ?? '')
}

/** A string of a PDF: in brackets, where bytes over ASCII stand for UTF-16 once a mark says so. */
function stringOf(written: string): string {
  const bytes = Buffer.from(written.trim().slice(1, -1).replaceAll(/\\(.)/gs, escaped), 'latin1')
  return bytes[0] === 0xfe && bytes[1] === 0xff ? utf16(bytes.subarray(2).toString('hex')) : bytes.toString('latin1')
}

const escaped = (_: string, sign: string): string => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[sign] ?? sign

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
