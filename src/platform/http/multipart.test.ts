import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMultipart } from './multipart.ts'
import { UnreadableForm } from './unreadable-form.ts'

const TYPE = 'multipart/form-data; boundary=----x'
const HOW = { mostBytes: 10_000, keepsFiles: true }

/** Comes in pieces, cut at these places. */
function inPieces(bytes: Buffer, cuts: readonly number[]): Readable {
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].toSorted((a, b) => a - b)
  return Readable.from([0, ...ends].map((start, place) => bytes.subarray(start, ends[place] ?? bytes.length)))
}

const formOf = (fields: readonly [string, string][], file: Uint8Array): Buffer =>
  Buffer.concat([
    ...fields.map(([name, value]) =>
      Buffer.from(`------x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    Buffer.from('------x\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n'),
    file,
    Buffer.from('\r\n------x--\r\n'),
  ])

const name = fc.stringMatching(/^[a-zа-я_-]{1,20}$/u)
const value = fc
  .string({ unit: 'binary', maxLength: 200 })
  .filter((text) => text.isWellFormed() && !text.includes('\0') && !text.includes('------x'))
const bytes = fc.uint8Array({ maxLength: 3_000 }).filter((file) => !Buffer.from(file).includes('------x'))
const cuts = fc.array(fc.nat(), { maxLength: 20 })

describe('multipart/form-data', () => {
  test('is read to the same form however it is cut into pieces', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 5 }), bytes, cuts, async (fields, file, places) => {
        const form = await readMultipart(inPieces(formOf(fields, file), places), TYPE, HOW)
        const names = [...new Set(fields.map(([one]) => one))]
        const expected = names.flatMap((one) => fields.filter(([other]) => other === one))
        expect(form.entries()).toEqual(expected)
        expect(form.files['file']?.[0]?.bytes.equals(file)).toBe(true)
      }),
      { numRuns: 150 },
    ))

  test('is read or refused in words, whatever is sent, and never hangs', () => {
    const scrap = fc.oneof(
      fc.constantFrom(
        '------x',
        '--',
        '\r\n',
        '\r\n\r\n',
        '\n',
        '------x--',
        ':',
        '"',
        ';',
        'Content-Disposition: form-data',
      ),
      fc.constantFrom('; name="a"', '; filename="b"', "; filename*=x''%", 'Content-Type: text/plain; charset=x'),
      fc.string({ maxLength: 30 }),
    )
    return fc.assert(
      fc.asyncProperty(fc.array(scrap, { maxLength: 40 }), cuts, async (scraps, places) => {
        const sent = inPieces(Buffer.from(scraps.join('')), places)
        const fault = await readMultipart(sent, TYPE, HOW).catch((error: unknown) => error)
        expect(fault instanceof UnreadableForm || typeof fault === 'object').toBe(true)
        if (fault instanceof Error) expect(fault).toBeInstanceOf(UnreadableForm)
        expect(sent.readableEnded).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('cut off anywhere it is told so, and nothing of it is taken', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), cuts, async (end, places) => {
        const whole = formOf([['words', 'Мой текст']], Buffer.from('abc'))
        // The line after the last dashes may be missing: the form is over with them.
        const cut = whole.subarray(0, end % (whole.length - 4))
        const fault = await readMultipart(inPieces(cut, places), TYPE, HOW).catch((error: unknown) => error)
        expect(fault).toMatchObject({ statusCode: 400, message: expect.stringContaining('дошла не вся') })
      }),
      { numRuns: 200 },
    ))

  test('a sender who is gone is not waited for', async () => {
    const sent = new Readable({ read: () => undefined })
    sent.push('------x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb')
    setTimeout(() => sent.destroy(new Error('reset')), 10)
    await expect(readMultipart(sent, TYPE, HOW)).rejects.toBeInstanceOf(UnreadableForm)
  })

  test('files of somebody who may not send any are let go, whatever their size', async () => {
    const sent = Readable.from([formOf([['words', 'Мой текст']], Buffer.alloc(100_000))])
    const form = await readMultipart(sent, TYPE, { ...HOW, keepsFiles: false })
    expect([form.get('words'), form.files, form.fileFields]).toEqual(['Мой текст', {}, ['file']])
  })
})
