import { type NormKind, type TermNorm, topicOf } from '../../terms/norms.ts'
import type { Regime } from '../../terms.ts'

/** A norm that comes with the product, and how far it can be relied on. */
export interface LawNorm extends TermNorm {
  regime: Regime
  kind: NormKind
  /** What the source says, in our words. */
  words: string
  /** The source was read; otherwise a lawyer should look at it first. */
  isConfirmed: boolean
  /** Law: a body may only be stricter. Otherwise the product proposes, and the body sets its own. */
  isLaw: boolean
  since: string
}

const law = (
  regime: Regime,
  kind: NormKind,
  how: Pick<LawNorm, 'term' | 'roll' | 'clause' | 'words'> & { isConfirmed?: boolean },
): LawNorm => ({ regime, kind, since: EVER, isLaw: true, isConfirmed: true, ...how })

const proposal = (
  regime: Regime,
  kind: NormKind,
  how: Pick<LawNorm, 'term' | 'roll' | 'words'> & { clause?: string; isConfirmed?: boolean },
): LawNorm => ({ regime, kind, since: EVER, isLaw: false, isConfirmed: true, clause: OURS, ...how })

const EVER = '1970-01-01'
const OURS = 'Предложено продуктом'

const days = (count: number) => ({ days: count, kind: 'calendar' as const })
const workingDays = (count: number) => ({ days: count, kind: 'working' as const })
const clockHours = (count: number) => ({ hours: count, kind: 'clock' as const })

const ACKNOWLEDGEMENT = {
  term: workingDays(1),
  roll: 'none' as const,
  clause: 'Порядок взаимодействия, п. 18',
  words: 'Первый ответ с номером и сроком: сразу, самое позднее на следующий рабочий день',
}

const APPEALS_LAW: readonly LawNorm[] = [
  law('59-fz', 'registration', {
    term: days(3),
    roll: 'previous',
    clause: '59-ФЗ, ст. 8, ч. 2',
    words: 'Обращение регистрируют в течение трёх дней с поступления',
  }),
  proposal('59-fz', 'acknowledgement', ACKNOWLEDGEMENT),
  law('59-fz', 'redirect', {
    term: days(7),
    roll: 'previous',
    clause: '59-ФЗ, ст. 8, ч. 3',
    words: 'Чужой вопрос направляют тому, в чьей он компетенции, за семь дней с регистрации и сообщают гражданину',
  }),
  law('59-fz', 'redirect-migration', {
    term: days(5),
    roll: 'previous',
    clause: '59-ФЗ, ст. 8, ч. 3.1',
    words: 'О нарушениях в сфере миграции — за пять дней с регистрации',
    isConfirmed: false,
  }),
  law('59-fz', 'answer', {
    term: days(30),
    roll: 'previous',
    clause: '59-ФЗ, ст. 12, ч. 1',
    words: 'Обращение рассматривают за 30 дней с регистрации',
  }),
  law('59-fz', 'answer-migration', {
    term: days(20),
    roll: 'previous',
    clause: '59-ФЗ, ст. 12, ч. 1.1',
    words:
      'О нарушениях в сфере миграции высшее должностное лицо субъекта отвечает за 20 дней; остальным это безопасный срок',
    isConfirmed: false,
  }),
  law('59-fz', 'extension', {
    term: days(30),
    roll: 'previous',
    clause: '59-ФЗ, ст. 12, ч. 2',
    words: 'В исключительных случаях или при запросе документов руководитель продлевает срок не больше чем на 30 дней',
  }),
  law('59-fz', 'extension-notice', {
    term: days(30),
    roll: 'previous',
    clause: '59-ФЗ, ст. 12, ч. 2',
    words: 'О продлении гражданину сообщают, пока не истёк первый срок',
  }),
]

const INFORMATION_LAW: readonly LawNorm[] = [
  law('8-fz', 'registration', {
    term: days(3),
    roll: 'previous',
    clause: '8-ФЗ, ст. 18, ч. 5',
    words: 'Запрос регистрируют в течение трёх дней с поступления, устный — в день поступления',
  }),
  proposal('8-fz', 'acknowledgement', ACKNOWLEDGEMENT),
  law('8-fz', 'redirect', {
    term: days(7),
    roll: 'previous',
    clause: '8-ФЗ, ст. 18, ч. 7',
    words: 'Чужой запрос направляют по компетенции за семь дней с регистрации и сообщают об этом',
    isConfirmed: false,
  }),
  law('8-fz', 'answer', {
    term: days(30),
    roll: 'previous',
    clause: '8-ФЗ, ст. 18, ч. 6',
    words: 'Запрос рассматривают за 30 дней с регистрации',
    isConfirmed: false,
  }),
  law('8-fz', 'extension', {
    term: days(15),
    roll: 'previous',
    clause: '8-ФЗ, ст. 18, ч. 6',
    words: 'Если за 30 дней ответить нельзя, срок продлевают не больше чем на 15 дней',
    isConfirmed: false,
  }),
  law('8-fz', 'extension-notice', {
    term: days(7),
    roll: 'previous',
    clause: '8-ФЗ, ст. 18, ч. 6',
    words: 'О продлении с причиной и новым сроком сообщают за семь дней с регистрации',
    isConfirmed: false,
  }),
]

/** Counted from the receipt. An act that cites the law was read, not the law itself. */
const MEDIA_LAW: readonly LawNorm[] = [
  law('8-fz', 'answer-media', {
    term: days(7),
    roll: 'previous',
    clause: 'Закон о СМИ (№ 2124-1), ст. 39, 40',
    words: 'На запрос редакции отвечают за семь дней со дня получения',
    isConfirmed: false,
  }),
  law('8-fz', 'extension-notice-media', {
    term: days(3),
    roll: 'previous',
    clause: 'Закон о СМИ (№ 2124-1), ст. 40',
    words: 'Если за семь дней ответить нельзя, об отсрочке сообщают редакции за три дня со дня получения',
    isConfirmed: false,
  }),
]

const service = (regime: '210-fz' | '210-fz-refusal', answer: Pick<LawNorm, 'term' | 'words'>): LawNorm[] => [
  law(regime, 'registration', {
    term: workingDays(1),
    roll: 'none',
    clause: '210-ФЗ, ст. 11.2',
    words: 'Жалобу регистрируют не позднее следующего рабочего дня',
  }),
  proposal(regime, 'acknowledgement', ACKNOWLEDGEMENT),
  law(regime, 'redirect', {
    term: workingDays(3),
    roll: 'none',
    clause: 'Постановление Правительства № 840 от 16.08.2012, п. 9',
    words: 'Чужую жалобу направляют по компетенции за три рабочих дня с регистрации и сообщают заявителю',
    isConfirmed: false,
  }),
  law(regime, 'answer', { roll: 'none', clause: '210-ФЗ, ст. 11.2, ч. 6', ...answer }),
]

const ORDER = 'Порядок взаимодействия, п. 16'
const social = (regime: 'social-official' | 'social-comment' | 'social-mention', count: number, words: string) =>
  proposal(regime, 'answer', { term: clockHours(count), roll: 'none', clause: ORDER, words })

const OWN: readonly LawNorm[] = (['internal', 'own'] as const).flatMap((regime) => [
  proposal(regime, 'registration', { term: days(3), roll: 'previous', words: 'Как обращения граждан: за три дня' }),
  proposal(regime, 'acknowledgement', ACKNOWLEDGEMENT),
  proposal(regime, 'redirect', { term: days(7), roll: 'previous', words: 'Как обращения граждан: за семь дней' }),
  proposal(regime, 'answer', { term: days(30), roll: 'previous', words: 'Как обращения граждан: за 30 дней' }),
  proposal(regime, 'extension', { term: days(30), roll: 'previous', words: 'Не больше чем на 30 дней' }),
  proposal(regime, 'extension-notice', { term: days(30), roll: 'previous', words: 'Пока не истёк первый срок' }),
])

/**
 * The terms of laws and orders as the product brings them.
 *
 * @clause K2.4, M16b, M16c, M18a
 */
export const LAW_NORMS: readonly LawNorm[] = [
  ...APPEALS_LAW,
  ...INFORMATION_LAW,
  ...MEDIA_LAW,
  ...service('210-fz', { term: workingDays(15), words: 'Жалобу рассматривают за 15 рабочих дней с регистрации' }),
  ...service('210-fz-refusal', {
    term: workingDays(5),
    words: 'Жалобу на отказ принять документы или исправить ошибку — за пять рабочих дней с регистрации',
  }),
  social('social-official', 2, 'На официальное обращение в социальной сети отвечают за два часа'),
  social('social-comment', 2, 'На комментарий отвечают за два часа'),
  social('social-mention', 4, 'На упоминание отвечают за четыре часа'),
  ...OWN,
]

export const LAW_BY_TOPIC: ReadonlyMap<string, LawNorm> = new Map(
  LAW_NORMS.map((norm) => [topicOf(norm.regime, norm.kind), norm]),
)
