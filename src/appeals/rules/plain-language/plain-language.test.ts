import { describe, expect, test } from 'vitest'
import { gradeWords, meterOf } from './meter.ts'
import { sentencesOf } from './sentences.ts'

describe('M18: where a sentence ends', () => {
  test.each([
    ['Возьмите справку. Принесите её к нам.', 2],
    ['По ст. 12 закона мы отвечаем за 30 дней. Это много.', 2],
    ['Приезжайте в г. Магадан. Мы ждём.', 2],
    ['Срок истёк в 2026 г. Подайте снова.', 2],
    ['Заплатите 500 руб. Чек сохраните.', 2],
    ['Справка, т. е. выписка, не нужна. Она у нас.', 2],
    ['Паспорт, СНИЛС и т. д. Копии не нужны.', 2],
    ['Ответит И. И. Нивин. Он позвонит.', 2],
    ['Ответит Полевая А. Б. из отдела.', 1],
    ['1. Возьмите справку\n2. Принесите её', 2],
    ['Выплата 1 234.50 рубля, срок 12.05.2026.', 1],
    ['Что делать? Звоните! Мы рядом…', 3],
    ['Он сказал: «Приезжайте». Мы приехали.', 2],
    ['Адрес: ул. Полевая, д. 5, кв. 12. Ждём вас.', 2],
    ['Стр. 5 ч. 1 п. 3 приказа', 1],
    ['', 0],
    ['...', 0],
  ])('%s', (text, times) => {
    expect(sentencesOf(text)).toHaveLength(times)
  })
})

const PLAIN = 'Возьмите справку в районе. Её дают за день. Принесите её нам до 4 декабря. Мы проверим и позвоним вам.'
const OFFICE =
  'По результатам рассмотрения вашего обращения сообщаем, что документы возвращены в связи с отсутствием справки. В целях осуществления проверки комплектности документов специалистом отдела осуществляется направление уведомления о необходимости представления недостающих документов в установленном порядке с приложением копий.'

describe('M18: how plainly an answer is said', () => {
  test('plain words are for a younger pupil than the office’s', () => {
    const [plain, office] = [meterOf(PLAIN), meterOf(OFFICE)]
    expect(plain?.grade).toBeLessThanOrEqual(6)
    expect(office?.grade).toBeGreaterThanOrEqual(12)
    expect(plain?.ease ?? 0).toBeGreaterThan(office?.ease ?? 100)
    expect(plain).toMatchObject({ long: [], office: [], passive: [], verbalNouns: [], abbreviations: [] })
  })

  test('office words come with what to say instead, passives and verbal nouns are named', () => {
    const meter = meterOf(OFFICE)
    expect(meter?.office.map(({ found, instead }) => `${found} → ${instead}`)).toEqual(
      expect.arrayContaining(['в связи с отсутствием → потому что нет', 'В целях осуществления → чтобы']),
    )
    expect(meter?.passive).toEqual(expect.arrayContaining(['возвращены', 'осуществляется']))
    expect(meter?.verbalNouns).toEqual(expect.arrayContaining(['направление', 'представления']))
  })

  test('a sentence of 26 words is long, one of 25 is not', () => {
    const of = (n: number) => `${Array.from({ length: n }, () => 'дом').join(' ')}.`
    expect(meterOf(of(25))?.long).toEqual([])
    expect(meterOf(of(26))?.long).toEqual([{ sentence: of(26), words: 26 }])
  })

  test.each([
    ['Позвоните в МСХ, если справка не готова за десять рабочих дней', ['МСХ']],
    ['Министерство сельского хозяйства (МСХ) ждёт. Позвоните в МСХ завтра утром', []],
    ['КФХ (крестьянское хозяйство) получит выплату, если КФХ подаст заявку сегодня', []],
    ['Покажите СНИЛС и ИНН в МФЦ, там вам помогут за десять минут', []],
  ])('abbreviations: %s', (text, found) => {
    expect(meterOf(text)?.abbreviations).toEqual(found)
  })

  test.each(['', 'Да.', 'Спасибо за письмо', '12 12 12 12 12 12 12 12 12'])('of «%s» nothing is said', (text) => {
    expect(meterOf(text)).toBeUndefined()
  })

  test.each([
    [1, 'Понятно школьнику 4 класса'],
    [7, 'Понятно школьнику 7 класса'],
    [11, 'Понятно школьнику 11 класса'],
    [12, 'Понятно тому, кто учился в вузе'],
    [16, 'Понятно только специалисту'],
  ])('grade %s: %s', (grade, words) => {
    expect(gradeWords(grade)).toBe(words)
  })

  test('a long text is measured at once, whatever is in it', () => {
    expect(meterOf('а'.repeat(60_000))).toBeUndefined()
    expect(meterOf('слово '.repeat(10_000))?.words).toBe(10_000)
    expect(meterOf('. '.repeat(30_000))).toBeUndefined()
  })
})
