import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { CHANNEL_OF_WAY } from '../../terms.ts'
import borders from '../fixtures/border-messages.json' with { type: 'json' }
import messages from '../fixtures/messages.json' with { type: 'json' }
import type { SortingFacts } from './facts.ts'
import { inFirstPerson } from './first-person.ts'
import { SIGNS } from './hearing.ts'
import { KIND_WEIGHTS } from './kind-weights.ts'
import { sortingOf } from './sorting.ts'
import { type LikelyEntry, likelyTouchpoints } from './touchpoints.ts'
import { plainWords } from './words.ts'

const author = { kind: 'person' as const, name: 'Нивин Пётр', address: 'с. Заозёрье, ул. Хлебная, 4' }
const facts = (words: string, more: Partial<SortingFacts> = {}): SortingFacts => ({
  words,
  author,
  way: 'post',
  contour: 'external',
  identification: 'none',
  onDay: Temporal.PlainDate.from('2026-11-22'),
  ...more,
})
const COMPLAINT = 'Прошу отменить решение: мне незаконно отказали в выплате за молоко.'

describe('K2.4: by which law a message is considered (59-ФЗ, art. 4; 8-ФЗ, art. 18; 210-ФЗ, art. 11)', () => {
  test.each([
    ['a signed letter', COMPLAINT, {}, '59-fz', false],
    ['the same on a site that does not know who writes', COMPLAINT, { way: 'site' }, 'own', true],
    [
      'the same the day before 547-ФЗ',
      COMPLAINT,
      { way: 'site', onDay: Temporal.PlainDate.from('2025-03-29') },
      '59-fz',
      false,
    ],
    [
      'the same on the day of 547-ФЗ',
      COMPLAINT,
      { way: 'site', onDay: Temporal.PlainDate.from('2025-03-30') },
      'own',
      true,
    ],
    ['the same through ЕСИА', COMPLAINT, { way: 'site', identification: 'esia' }, '59-fz', false],
    ['the same by e-mail', COMPLAINT, { way: 'other', channel: 'email' }, 'own', true],
    ['the same in person', COMPLAINT, { way: 'reception' }, '59-fz', false],
    ['the same by telephone', COMPLAINT, { way: 'phone' }, 'own', true],
    ['the same by an employee', COMPLAINT, { way: 'internal', contour: 'internal' }, 'internal', false],
    ['the same below a post', COMPLAINT, { way: 'other', social: 'comment' }, 'social-comment', false],
    [
      'facts asked for on the site',
      'Прошу предоставить сведения о числе выданных субсидий.',
      { way: 'site' },
      '8-fz',
      false,
    ],
    ['a question to a site', 'Подскажите, как подать заявку?', { way: 'site' }, 'own', false],
    ['a question in a letter', 'Прошу разъяснить, имею ли я право на выплату?', {}, '59-fz', false],
    ['a service that was late', 'Жалоба: государственная услуга не предоставлена в срок.', {}, '210-fz', false],
    [
      'papers that were not taken',
      'Жалуюсь: у меня не приняли документы на регистрацию прицепа.',
      {},
      '210-fz-refusal',
      false,
    ],
    ['thanks in a letter', 'Благодарю вас за помощь с кормами.', {}, 'own', false],
    ['a letter of another body', 'Прошу предоставить сведения о выплатах.', { segment: 'authority' }, 'own', false],
  ] as const)('%s', (...[, words, more, regime, looksLikeAppeal]) => {
    expect(sortingOf(facts(words, more))).toMatchObject({ sorting: { regime }, looksLikeAppeal })
  })
})

describe('K3.3: marks', () => {
  const ended = { appealId: 'a', receivedOn: Temporal.PlainDate.from('2026-10-01'), isEnded: true, words: COMPLAINT }
  test.each([
    ['what was ended is repeated', { earlier: [ended] }, ['repeated']],
    ['what is still open is a duplicate', { earlier: [{ ...ended, isEnded: false }] }, ['duplicate']],
    ['another matter is neither', { earlier: [{ ...ended, words: 'Когда будет ярмарка в Ключах?' }] }, []],
    ['co-authors', { coAuthors: 3 }, ['collective']],
    ['a letter without a name', { author: { ...author, name: '' } }, ['anonymous']],
    ['a letter with no address', { author: { kind: 'person', name: 'Нивин' } }, ['anonymous']],
  ] as const)('%s', (_what, more, marks) => {
    expect(sortingOf(facts(COMPLAINT, more as Partial<SortingFacts>)).sorting.marks).toEqual(marks)
  })

  test.each([
    ['нелегальные мигранты живут в подвале', {}, [], ['migration']],
    ['на стройке иностранцы работают без патента', {}, [], ['migration']],
    ['в доме фиктивная регистрация, прописано сорок граждан', {}, [], ['migration']],
    ['миграция лосося нарушена, нерест сорван', {}, [], []],
    ['саранча мигрирует с соседних полей', {}, [], []],
    ['нелегальные мигранты живут в подвале', { way: 'site' }, [], []],
    ['предоставить сведения о ходе уборочной', { segment: 'media', way: 'site' }, ['media'], []],
    ['предоставить сведения о ходе уборочной', { segment: 'organisation', way: 'site' }, [], []],
  ] as const)(
    'K2.4: that it is about migration waits for a person, that the press asks is told: «%s» %j',
    (words, more, marks, asked) => {
      const { sorting, toConfirm } = sortingOf(
        facts(`Прошу принять меры: ${words}.`.replace('принять меры: пред', 'пред'), more),
      )
      expect([sorting.marks, toConfirm]).toEqual([marks, asked])
    },
  )

  test.each([
    'Вы там все д е б и л ы',
    'Что за х*йня творится',
    'Ты cyka продажная',
    'Начальник — м.у.д.а.к',
    'Если не заплатите, я взорву вашу контору',
    'Знаю, где вы живёте',
  ])('59-ФЗ, art. 11, part 3: «%s» is shown to a person', (words) => {
    expect(sortingOf(facts(words)).sorting.marks).toContain('abusive')
  })

  test.each([
    'Козлы и бараны погибли, свиньи тоже, паразиты у собаки',
    'Застрахуйте урожай: страхую хозяйство, подстрахуйте и художника',
    'Употребляют хлеб, скипидар, мандарин, сук у яблони сломан',
    'Сабля, рубля, оскорблять никого не хочу, потребуйте педикюр',
    'Сожгу старую стерню, можно?',
    'Убью сорняк гербицидом',
  ])('a farmer’s daily words are none: «%s»', (words) => {
    expect(sortingOf(facts(words)).sorting.marks).not.toContain('abusive')
  })

  test.each([
    ['ыва ролдж фыва йцук', true],
    ['Ð—Ð´Ñ€Ð°Ð²ÑÑ‚Ð²ÑƒÐ¹Ñ‚Ðµ', true],
    ['РџСЂРёРІРµС‚', true],
    ['ghjie ghbckfnm jndtn', true],
    ['????????? ??????', true],
    ['КФХ, ЛПХ, ГСМ и ПТС: куда нести?', false],
    ['Dear minister, please send me the rules in English', false],
    ['Добрый день! Звонил по номеру 8 800 200-21-20, не дозвонился', false],
    ['', false],
  ])('59-ФЗ, art. 11, part 4: «%s» unreadable: %s', (words, is) => {
    expect(sortingOf(facts(words)).sorting.marks.includes('unreadable')).toBe(is)
  })
})

describe('the rules of sorting', () => {
  const ways = Object.keys(CHANNEL_OF_WAY) as SortingFacts['way'][]
  const signs = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom('прошу ', 'не ', '***', 'ё', '\ud800', 'жалоба '),
  )

  test('never throw, say the same twice, and give a reason for regime and kind', () => {
    fc.assert(
      fc.property(fc.array(signs), fc.constantFrom(...ways), fc.string(), (parts, way, name) => {
        const told = facts(parts.join(''), { way, author: { kind: 'person', name } })
        const proposed = sortingOf(told)
        expect(sortingOf(told)).toEqual(proposed)
        expect(proposed.reasons.map(({ of }) => of)).toEqual(expect.arrayContaining(['regime', 'kind', 'direction']))
        likelyTouchpoints(told.words, [], 'post')
      }),
      { numRuns: 200 },
    )
  })

  test.each(['прошу разобраться с субсидией. ', 'вы ', 'не ', 'а б ', 'x*', 'а-', 'прошу '])(
    'a hundred kilobytes of «%s» take no time that anybody feels',
    (words) => {
      const long = facts(words.repeat(Math.ceil(50_000 / words.length)))
      sortingOf(long)
      const began = performance.now()
      sortingOf(long)
      expect(performance.now() - began).toBeLessThan(500)
    },
  )
})

describe('K1.2: texts of the rules’ own', () => {
  const understood = [...messages, ...borders].map((message) => {
    const told = message as unknown as SortingFacts & { regime: string; kind: string }
    const internal = ['internal', 'memo', 'oral'].includes(message.way)
    const proposed = sortingOf(facts(message.words, { ...told, contour: internal ? 'internal' : 'external' }))
    return { told, proposed, plain: inFirstPerson(plainWords(message.words), told.way) }
  })

  test('regime and kind are right in nearly all', () => {
    const share = (of: 'regime' | 'kind') =>
      understood.filter(({ told, proposed }) => told[of] === proposed.sorting[of]).length / understood.length
    expect(share('regime')).toBeGreaterThan(0.95)
    expect(share('kind')).toBeGreaterThan(0.93)
  })

  test('words that a kind is said to rest on stand in the message', () => {
    for (const { proposed, plain } of understood)
      for (const [, quoted] of proposed.reasons[0]?.text.matchAll(/«([^»]+)»/g) ?? []) expect(plain).toContain(quoted)
  })

  test('every sign has a weight', () => {
    expect(SIGNS.filter(({ key }) => !(key in KIND_WEIGHTS)).map(({ key }) => key)).toEqual([])
  })
})

describe('M11: likely touchpoints', () => {
  const entry = (
    touchpointId: string,
    channel: LikelyEntry['channel'],
    name: string,
    processName = '',
  ): LikelyEntry => ({
    touchpointId,
    channel,
    name,
    processName,
    needs: [],
  })
  const register = [
    entry('phone', 'phone', 'Телефон'),
    entry('post', 'post', 'Почта', 'Обращения граждан'),
    entry('subsidy', 'post', 'Документы на субсидию', 'Субсидии'),
    entry('fish', 'post', 'Заявка на вылов', 'Рыболовство'),
    entry('stand', 'stand', 'Стенд'),
  ]
  test.each([
    ['Прошу возместить затраты и перечислить субсидию', 'post', 'subsidy'],
    ['Хочу получить квоту на лосося', 'post', 'fish'],
    ['Жалоба на грубость', 'post', 'post'],
    ['Висит старое объявление на стенде', undefined, 'stand'],
    ['До вас не дозвониться, трубку не берут', undefined, 'phone'],
  ] as const)('«%s» by %s: %s first', (words, channel, first) => {
    expect(likelyTouchpoints(words, register, channel)[0]).toBe(first)
  })
})
