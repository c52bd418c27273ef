import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { readPdf } from '#test/read-pdf.ts'
import { readQr } from '#test/read-qr.ts'
import { SAMPLE } from '../sample.ts'
import type { NumberedEntry } from '../terms.ts'
import { paperOf } from './paper.ts'
import { drawPoster } from './poster.ts'
import { drawSlips, SLIPS_ON_A_SHEET } from './slips.ts'

const PUBLIC_URL = 'https://otklik.zaozerye.example'

const entry = (name: string, processName: string): NumberedEntry => ({
  touchpointId: '00000000-0000-4000-8000-000000000000',
  processId: '00000000-0000-4000-8000-000000000001',
  code: 'nd7k4x2p',
  number: '1.2',
  name,
  processName,
  channel: 'phone',
  kind: 'offline',
  needs: [],
  isKey: false,
  version: 1,
  sampleOf: null,
})

type Names = readonly [body: string, name: string, processName: string, publicUrl?: string, address?: string]

const paper = (...[body, name, processName, publicUrl = PUBLIC_URL, address = '']: Names) =>
  paperOf({
    body,
    entry: entry(name, processName),
    address,
    publicUrl,
    madeAt: Temporal.Instant.from('2026-11-22T10:00:00Z'),
  })

const longest = <T>(list: readonly T[], lengthOf: (one: T) => string): string =>
  list.map(lengthOf).toSorted((a, b) => b.length - a.length)[0] ?? ''

const BODY = 'Министерство сельского хозяйства Заозёрского края'
const LONG_BODY = `Федеральное учреждение ${'по сельскому хозяйству, ветеринарии и рыболовству '.repeat(6)}`.slice(
  0,
  300,
)
const PLAIN = paper(BODY, 'Телефонная связь', 'Запрос на ознакомление с информацией')

const NAMES: Readonly<Record<string, Names>> = {
  'plain names': [BODY, 'Телефонная связь', 'Запрос на ознакомление с информацией'],
  'the longest names of the sample and of a body of 300 letters': [
    LONG_BODY,
    longest(
      SAMPLE.flatMap(({ entries }) => entries),
      ({ name }) => name,
    ),
    longest(SAMPLE, ({ name }) => name),
  ],
  'names of 300 letters and a long address': [
    LONG_BODY,
    'Окно приёма документов от граждан и организаций '.repeat(6).trim(),
    'Рассмотрение заявления о предоставлении субсидии '.repeat(6).trim(),
    'https://otklik.upravlenie-selskogo-hozyaystva.zaozerskiy-kray.example:8443',
  ],
  'long names and where to find it': [
    LONG_BODY,
    'Окно приёма документов от граждан и организаций '.repeat(6).trim(),
    'Рассмотрение заявления о предоставлении субсидии '.repeat(6).trim(),
    PUBLIC_URL,
    'Заозёрск, улица Озёрная, дом 1, корпус 2, третий этаж, кабинет 312, вход со двора '.repeat(3).trim(),
  ],
  'hostile names': ['<b>"А&Б"</b> (скобка)) \\', '% ( \\) 1+1', "'; drop table --"],
  'an address in Russian': ['ЗАГС', 'Окно', 'Приём', 'https://отклик-заозёрье.example'],
}

const squeezed = (text: string) => text.replaceAll(/\s/g, '')

describe.each(Object.entries(NAMES))('K4.4: with %s', (_, [body, name, processName, publicUrl, address = '']) => {
  const given = paper(body, name, processName, publicUrl, address)

  test('the poster is one page, and no name on it is cut', async () => {
    const read = readPdf(await drawPoster(given))
    expect(read).toMatchObject({ pages: 1, lang: 'ru', isTagged: true, missingFonts: [] })
    for (const words of [body, name, processName, address, given.link.site, 'nd7k 4x2p'])
      expect(squeezed(read.text)).toContain(squeezed(words))
  })

  test('the slips are one page, and no name on them is cut', async () => {
    const read = readPdf(await drawSlips(given))
    expect(read).toMatchObject({ pages: 1, lang: 'ru', isTagged: true, missingFonts: [] })
    for (const words of [body, name, given.link.site, 'nd7k 4x2p'])
      expect(squeezed(read.text).split(squeezed(words)).length).toBeGreaterThan(SLIPS_ON_A_SHEET)
  })

  test('K4.3: the codes on both are read by a camera', async () => {
    for (const bytes of [await drawPoster(given), await drawSlips(given)])
      for (const figure of readPdf(bytes).figures) {
        const [quiet, ...dark] = figure
        const unit = dark[0]?.height ?? 0
        expect(readQr(dark, unit)).toBe(new URL('/e/nd7k4x2p', publicUrl ?? PUBLIC_URL).href)
        expect((quiet?.width ?? 0) / unit).toBeCloseTo(given.qr.side + 8, 2)
      }
  })
})

describe('the poster', () => {
  test('is called by its touchpoint, and its parts go from the question to the code', async () => {
    const { title, tags, alts, text } = readPdf(await drawPoster(PLAIN))
    expect(title).toBe('Плакат точки 1.2: Телефонная связь')
    expect(tags.filter((tag) => tag !== 'P')).toEqual(['H1', 'Figure', 'H2', 'H2', 'H2', 'Document'])
    expect(alts).toEqual([`QR-код: открывает страницу отзыва ${PUBLIC_URL}/e/nd7k4x2p`])
    expect(text).toMatch(
      /^Министерство .* Как мы справились\? Скажите нам О чём отзыв: Телефонная связь .* откройте сайт otklik\.zaozerye\.example и\sнаберите код nd7k 4x2p/,
    )
  })

  test('has a code of at least 70 millimetres', async () => {
    const [figure = []] = readPdf(await drawPoster(PLAIN)).figures
    const dark = figure.slice(1)
    // The code is drawn in millimetres on a page that is scaled to them.
    expect(Math.max(...dark.map(({ x, width }) => x + width)) - Math.min(...dark.map(({ x }) => x))).toBeGreaterThan(70)
  })
})

test('K4.4: a sheet has eight slips, each with its own code and words', async () => {
  const { figures, tags, alts } = readPdf(await drawSlips(PLAIN))
  expect(figures).toHaveLength(8)
  expect(alts).toHaveLength(8)
  expect(tags.filter((tag) => tag === 'Sect')).toHaveLength(8)
})
