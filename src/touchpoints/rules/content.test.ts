import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentSchema, type EntryContent, NO_CONTENT } from '../terms/details.ts'
import { NEEDS, type Need, type NeedObject, OBJECTS } from '../terms.ts'
import { settled, tidied, withWordsOf } from './content.ts'

const content = (some: Partial<EntryContent>): EntryContent => ({ ...NO_CONTENT, ...some })
const need = (key: Need, objects: NeedObject[] = [], words = '') => ({ need: key, objects, words })

describe('M10: needs stand once each, in the sequence and the words of the order', () => {
  test.each([
    // proposed                                                              in the register
    [[need('consultation')], ['Получение консультации']],
    [[need('consultation'), need('consultation')], ['Получение консультации']],
    [
      [need('forms'), need('consultation')],
      ['Получение консультации', 'Получение форм документов'],
    ],
    [[need('consultation', [], 'Совет')], ['Получение консультации']],
    [[need('consultation', ['answer'])], ['Получение консультации']],
    [[need('result', ['answer']), need('result', ['result'])], ['Получение результата, ответа']],
    [[need('result'), need('result', ['answer'])], ['Получение результата, ответа, разъяснения']],
    [
      [need('information', ['appeal']), need('information')],
      ['Получение информации', 'Получение информации о ходе рассмотрения обращения'],
    ],
    [
      [need('other', [], 'Запись на приём '), need('other', [], 'Обед'), need('other', [], 'Обед')],
      ['Запись на приём', 'Обед'],
    ],
    [[need('other')], ['']],
    [[], []],
  ])('%j', (needs, words) => {
    expect(settled(content({ needs })).needs.map((one) => one.words)).toEqual(words)
  })
})

describe('M14: the kind follows from the channel; only of «other» is it told', () => {
  test.each([
    // channel   told        in a draft  in the register
    ['site', null, 'digital', 'digital'],
    ['site', 'offline', 'digital', 'digital'],
    ['phone', 'digital', 'offline', 'offline'],
    ['other', 'digital', 'digital', 'digital'],
    ['other', 'offline', 'offline', 'offline'],
    ['other', null, null, 'offline'],
    [null, 'digital', null, null],
  ] as const)('%s, told %s: %s, %s', (channel, kind, draft, register) => {
    expect(tidied(content({ channel, kind })).kind).toBe(draft)
    expect(settled(content({ channel, kind })).kind).toBe(register)
  })
})

describe('M7, M8: lists have no repeats and no empty lines', () => {
  const order = { kind: 'internal', title: 'Приказ', number: '7', on: null, until: null, who: '', link: '' } as const
  const blank = { ...order, title: '', number: ' ' }
  test('directions stand in the order’s sequence', () => {
    expect(settled(content({ keyFor: ['services', 'appeals', 'services'] })).keyFor).toEqual(['appeals', 'services'])
  })
  test('a basis stands once, an empty one not at all', () => {
    expect(settled(content({ bases: [order, blank, { ...order }] })).bases).toEqual([order])
  })
})

describe('App1: words of an imported cell live as long as it means the same', () => {
  const before = content({
    channel: 'stand',
    needs: [need('information')],
    features: 'Первый этаж',
    asWritten: { needs: 'Получение сведений', kind: 'Офлайн точка; первый этаж' },
  })
  test.each([
    // what changed                                  what is kept
    [{ name: 'Стенд' }, ['needs', 'kind']],
    [{ needs: [need('information'), need('information')] }, ['needs', 'kind']],
    [{ needs: [need('consultation')] }, ['kind']],
    [{ features: 'Второй этаж' }, ['needs']],
    [{ channel: 'site' }, ['needs']],
    [{ channel: 'phone' }, ['needs', 'kind']],
  ] as const)('%j keeps %j', (change, kept) => {
    const now = contentSchema.parse({ ...before, asWritten: {}, ...change })
    expect(Object.keys(withWordsOf(now, before).asWritten)).toEqual(kept)
  })
  test('words that are those of the product are not kept beside them', () => {
    const same = { needs: 'Получение информации', kind: 'Офлайн-точка\nПервый этаж' }
    expect(settled({ ...before, asWritten: same }).asWritten).toEqual({})
    expect(settled(before).asWritten).toEqual(before.asWritten)
  })
})

const anyNeed = fc.record({
  need: fc.constantFrom(...(Object.keys(NEEDS) as Need[])),
  objects: fc.subarray(Object.keys(OBJECTS) as NeedObject[]),
  words: fc.string(),
})

test('M12: what is settled stays as it is, and two lists of needs unite to the same in either sequence', () =>
  fc.assert(
    fc.property(fc.array(anyNeed), fc.array(anyNeed), (one, other) => {
      const united = settled(content({ needs: [...one, ...other] }))
      expect(settled(united)).toEqual(united)
      const listed = ({ needs }: EntryContent) => needs.filter(({ need }) => need !== 'other')
      expect(listed(settled(content({ needs: [...other, ...one] })))).toEqual(listed(united))
    }),
  ))
