import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { officeFile } from './office-file.ts'
import { xmlText } from './xml.ts'
import { zipOf } from './zip.ts'

async function unzipped(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true })
  const files: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = []
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece)
    const whole = Buffer.concat(pieces)
    expect(crc32(whole)).toBe(entry.crc32)
    files[entry.fileName] = whole.toString('utf8')
  }
  return files
}

describe('a zip', () => {
  test('whatever pieces its parts come in, they come out whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.string({ unit: 'grapheme' })), { maxLength: 5 }), async (parts) => {
        const named = parts.map((text, place) => ({ name: `часть ${place}.xml`, text }))
        expect(await unzipped(await zipOf(named))).toEqual(
          Object.fromEntries(named.map(({ name, text }) => [name, text.join('').toWellFormed()])),
        )
      }),
      { numRuns: 30 },
    )
  })

  test('of the same parts is the same file', async () => {
    const parts = [{ name: 'a.xml', text: ['слова'] }]
    expect(await zipOf(parts)).toEqual(await zipOf(parts))
  })

  test('lets others do their work while a large one is packed', async () => {
    const turns: number[] = []
    const timer = setInterval(() => turns.push(performance.now()), 1)
    await zipOf([{ name: 'large.xml', text: Array<string>(500).fill('Точка взаимодействия '.repeat(400)) }])
    clearInterval(timer)
    expect(turns.length).toBeGreaterThan(5)
  })
})

test.each([
  // typed                      written
  ['Точка "А & <Б>"', 'Точка &quot;А &amp; &lt;Б&gt;&quot;'],
  ['до\u0000\u0001\u001bпосле', 'до\ufffd\ufffd\ufffdпосле'],
  ['половина \ud83d пары, пара 😀', 'половина \ufffd пары, пара 😀'],
  ['\ufffe\uffff', '\ufffd\ufffd'],
  ['в две\r\nстроки\rи три', 'в две\nстроки\nи три'],
  ['שלום \u202eнаоборот', 'שלום \u202eнаоборот'],
])('%j becomes text of XML', (typed, written) => {
  expect(xmlText(typed)).toBe(written)
})

test('an office document names its parts, its title and its language', async () => {
  const files = await unzipped(
    await officeFile(
      { title: 'Перечень <«А & Б»>', madeAt: Temporal.Instant.from('2026-11-22T10:00:00.5Z') },
      {
        main: { name: 'word/document.xml', type: 'main+xml', text: ['<a/>'] },
        parts: [
          { name: 'word/styles.xml', type: 'styles+xml', relation: { type: 'styles', id: 'rId1' }, text: ['<b/>'] },
        ],
      },
    ),
  )
  expect(Object.keys(files)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    'word/_rels/document.xml.rels',
    'word/document.xml',
    'word/styles.xml',
  ])
  expect(files['docProps/core.xml']).toContain('<dc:title>Перечень &lt;«А &amp; Б»&gt;</dc:title>')
  expect(files['docProps/core.xml']).toContain('<dc:language>ru-RU</dc:language>')
  expect(files['docProps/core.xml']).toContain('>2026-11-22T10:00:00Z<')
  expect(files['word/_rels/document.xml.rels']).toContain('Id="rId1"')
  expect(files['word/_rels/document.xml.rels']).toContain('Target="styles.xml"')
  expect(files['[Content_Types].xml']).toContain('PartName="/word/styles.xml"')
})
