import { describe, expect, test } from 'vitest'
import { SAMPLE } from '../../sample.ts'
import { CHANNELS, type Channel, type Kind, NEEDS, type Need, type NeedObject } from '../../terms.ts'
import { kindOf } from '../kinds.ts'
import { entryNeed } from '../needs.ts'
import { channelInWords } from './channel-in-words.ts'
import { kindInWords } from './kind-in-words.ts'
import { needsInWords } from './needs-in-words.ts'

describe('M10: what the fourth column says', () => {
  test.each([
    // the order's own words
    [
      'получение информации, в том числе о ходе рассмотрения: заявления, обращения, запроса, документов',
      [['information', ['application', 'appeal', 'information-request', 'documents']]],
    ],
    ['получение консультации;', [['consultation', []]]],
    ['получение форм документов;', [['forms', []]]],
    [
      'представление: заявления, обращения, запроса, документов',
      [['submission', ['application', 'appeal', 'information-request', 'documents']]],
    ],
    ['получение результата, ответа, разъяснения', [['result', ['result', 'answer', 'clarification']]]],
    ['предоставление объектов для осмотра (проверки)', [['inspection', []]]],
    ['предоставление обратной связи', [['feedback', []]]],
    ['получение результата рассмотрения обратной связи', [['feedback-result', []]]],
    // Appendix 1
    ['Получение информации', [['information', []]]],
    ['Получение ответа', [['result', ['answer']]]],
    // other cases, forms and lists
    ['Получить информацию о ходе рассмотрения обращений', [['information', ['appeal']]]],
    [
      'Получение информации о ходе рассмотрения',
      [['information', ['application', 'appeal', 'information-request', 'documents']]],
    ],
    ['Ознакомление с информацией', [['information', []]]],
    ['Подача заявлений и документов', [['submission', ['application', 'documents']]]],
    ['Получение ответа на обращение', [['result', ['answer']]]],
    ['Консультирование', [['consultation', []]]],
    [
      '- Получение информации;\n- Получение консультации.',
      [
        ['information', []],
        ['consultation', []],
      ],
    ],
    ['Получение информации,\nв том числе о ходе рассмотрения:\nзаявления', [['information', ['application']]]],
    [
      'Получение информации, получение ответа',
      [
        ['information', []],
        ['result', ['answer']],
      ],
    ],
    ['Получение информации; получение информации', [['information', []]]],
    // what is none of the nine keeps its words
    ['Запись на приём', [['other', []]]],
    ['Получение информации о мерах поддержки', [['other', []]]],
    ['Обратная связь с аграриями края', [['other', []]]],
    ['Форма собственности', [['other', []]]],
    ['', []],
    [' ;\n— ', []],
  ] as const)('%s', (cell, needs) => {
    expect(needsInWords(cell).map(({ need, objects }) => [need, objects])).toEqual(needs)
  })

  test('another need has the words of the file', () => {
    expect(needsInWords('Запись на «приём').map(({ words }) => words)).toEqual(['Запись на «приём'])
  })

  const combinations = (Object.keys(NEEDS) as Need[]).flatMap((need): [Need, NeedObject[]][] => {
    const all = [...NEEDS[need].objects]
    return [[need, []], ...all.map((one): [Need, NeedObject[]] => [need, [one]]), [need, all]]
  })
  test.each(combinations)('what we write for %s %s is read back', (need, objects) => {
    const written = entryNeed(need, objects, 'Своя потребность')
    expect(needsInWords(written.words).map(({ words }) => words)).toEqual([written.words])
    expect(needsInWords(written.words)[0]?.need).toBe(need)
  })
})

describe('M14: which channel a name speaks of', () => {
  test.each(SAMPLE.flatMap(({ entries }) => entries.map(({ name, channel }) => [name, channel] as const)))(
    'App1: %s is %s',
    (name, channel) => {
      expect(channelInWords(name, kindOf(channel)).channel).toBe(channel)
      expect(channelInWords(name, null).channel).toBe(channel)
    },
  )

  test.each((Object.keys(CHANNELS) as Channel[]).map((channel) => [CHANNELS[channel].label, channel] as const))(
    'our own word %s is %s',
    (label, channel) => expect(channelInWords(label, null).channel).toBe(channel),
  )

  test.each([
    ['E-mail: info@ozerny.example', 'email'],
    ['Адрес электронной почты', 'email'],
    ['Горячая линия министерства', 'phone'],
    ['Интернет-приёмная', 'site'],
    ['Личный кабинет на портале', 'site'],
    ['Кабинет 214', 'reception'],
    ['Приёмная министра', 'reception'],
    ['Личный прием граждан', 'reception'],
    ['Почтовая связь', 'post'],
    ['Группа ВК', 'vk'],
    ['Телеграм-канал', 'messengers'],
    ['Чат-бот', 'messengers'],
    ['ПОС', 'pos'],
    ['Госуслуги. Решаем вместе', 'pos'],
    ['Сообщество «ВКонтакте», ссылка на официальном сайте', 'vk'],
    ['Доска объявлений', 'stand'],
    // several, or none
    ['Телефон и почта', null],
    ['Окно 5', null],
    ['Способ', null],
    ['Посёлок', null],
    ['', null],
  ] as const)('%s is %s', (name, channel) => expect(channelInWords(name, null).channel).toBe(channel))

  test.each([
    ['Почта и официальный сайт', 'offline', 'post'],
    ['Почта и официальный сайт', 'digital', 'site'],
    ['Почта и телефон', 'offline', null],
  ] as const)('of several in «%s» the kind %s tells: %s', (name, kind, channel) =>
    expect(channelInWords(name, kind).channel).toBe(channel),
  )
})

describe('M14: what the fifth column says', () => {
  test.each([
    ['Цифровая точка', 'digital', ''],
    ['Офлайн-точка', 'offline', ''],
    ['Оффлайн точка', 'offline', ''],
    ['ОФЛАЙН', 'offline', ''],
    ['Онлайн', 'digital', ''],
    ['Цифровая точка\nКруглосуточно\nБез выходных', 'digital', 'Круглосуточно\nБез выходных'],
    ['Офлайн-точка, по записи', 'offline', 'по записи'],
    ['Электронная очередь', null, 'Электронная очередь'],
    ['Круглосуточно', null, 'Круглосуточно'],
    ['', null, ''],
  ] as const)('%s', (cell, kind, features) =>
    expect(kindInWords(cell)).toEqual({ kind: kind satisfies Kind | null, features }),
  )
})
