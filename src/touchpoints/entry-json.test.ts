import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { entryJson, entrySchema } from './entry-json.ts'
import { readFormFile } from './exchange/read-file.ts'
import { entryNeed } from './rules/needs.ts'
import { basisSchema, type EntryDetails } from './terms/details.ts'
import type { FullEntry } from './terms/entries.ts'
import type { Numbered } from './terms.ts'

const details: EntryDetails = {
  direction: 'appeals',
  keyFor: ['appeals', 'staff'],
  features: 'По будням\nс 9 до 18',
  bases: [
    basisSchema.parse({ kind: 'normative', title: 'Приказ «О порядке»', number: '25-ОСН', on: '2024-03-20' }),
    basisSchema.parse({ kind: 'directive', title: 'Открыть окно', who: 'министр', until: '2027-01-01' }),
  ],
  accessibility: 'Пандус со двора',
  whereabouts: {
    address: 'Пролетарская, 14',
    phone: '8 800',
    email: 'a@b.example',
    link: 'https://b.example',
    hours: '9–18',
  },
  demand: { counting: 'estimated', perMonth: 40, note: 'по журналу' },
  asWritten: { needs: 'Информация', kind: 'Офлайн' },
}
const entry: Numbered<FullEntry> = {
  touchpointId: '081c496e-30c0-4cdb-9dda-b110368e909d',
  number: '2.3',
  code: 'nd7k4x2p',
  processId: '181c496e-30c0-4cdb-9dda-b110368e909d',
  processName: 'Запрос на ознакомление с информацией',
  name: 'Сообщество "Вконтакте',
  channel: 'other',
  kind: 'digital',
  needs: [entryNeed('information', ['appeal']), entryNeed('other', [], 'Своя потребность')],
  isKey: true,
  version: 7,
  sampleOf: null,
  unitId: '281c496e-30c0-4cdb-9dda-b110368e909d',
  includedOn: Temporal.PlainDate.from('2026-03-03'),
  details,
}

test('M4: an entry for programs holds everything that is said about it, and is read back whole', async () => {
  const json = entryJson(entry, 'https://otklik.example')
  expect(entrySchema.parse(json)).toEqual(json)
  expect(json).toMatchObject({ unitId: entry.unitId, version: 7, includedOn: '2026-03-03', key: true })
  expect(json.url).toBe('https://otklik.example/e/nd7k4x2p')
  const file = JSON.stringify({ processes: [{ number: 2, name: entry.processName, entries: [json] }] })
  const read = await readFormFile({ name: 'перечень.json', bytes: Buffer.from(file) })
  expect('done' in read && read.done.rows[0]?.whole).toEqual({
    touchpointId: entry.touchpointId,
    content: {
      ...details,
      process: entry.processName,
      name: entry.name,
      channel: 'other',
      kind: 'digital',
      needs: entry.needs,
    },
  })
})
