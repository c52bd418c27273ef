import type { Temporal } from 'temporal-polyfill'
import { isOneAddress } from '#platform/mail/letter.ts'
import { type Norm, normOn } from '#platform/norms.ts'
import type { Refusal } from '#platform/outcome.ts'
import { type Answer, type AnswerWords, WHOLE } from '../terms/answer.ts'
import type { Appeal } from '../terms/appeal.ts'
import { ANSWER_WAYS, type AnswerWay, type AppealKind, type Competence, type Regime } from '../terms.ts'
import { ONLY_QUESTION, questionName } from './question-name.ts'

/** Whose answers are signed by a head or an official. */
const SIGNED: readonly Norm<readonly Regime[]>[] = [
  { clause: '59-ФЗ, ст. 10, ч. 3', since: '1970-01-01', value: ['59-fz', '210-fz', '210-fz-refusal'] },
]

/** Whether a head must approve the answer before it goes. @clause M18b */
export const wantsApproval = (regime: Regime, day: Temporal.PlainDate): boolean => normOn(SIGNED, day).includes(regime)

/** Whoever would sign: every id under which they have acted, and whether the body lets people sign what they wrote. */
export interface Signing {
  hands: ReadonlySet<string>
  ownAllowed: boolean
}

type Written = Pick<Answer, 'madeBy' | 'writtenBy' | 'submittedBy'>

/** Whether whoever would sign wrote in it or submitted it, themselves or by a program of theirs. @clause M18b */
export const isOwnAnswer = ({ madeBy, writtenBy, submittedBy }: Written, hands: ReadonlySet<string>): boolean =>
  [madeBy, ...writtenBy, submittedBy].some((who) => who !== null && hands.has(who))

/** Whether saving it changes what it says: whoever only passes it on has not written it. @clause M18b */
export const isSameAnswer = (stands: AnswerWords, said: AnswerWords): boolean =>
  stands.words === said.words &&
  stands.decision === said.decision &&
  Object.keys({ ...stands.results, ...said.results }).every((of) => stands.results[of] === said.results[of])

/** Two read an answer before it is signed, unless the body has one person for both. @clause M18b */
export const whyNotSigned = (answer: Written, { hands, ownAllowed }: Signing): Refusal[] =>
  isOwnAnswer(answer, hands) && !ownAllowed ? [{ field: '', why: OWN_ANSWER }] : []

/** What is said to whoever would sign what they wrote. */
export const OWN_ANSWER =
  'Этот ответ готовили вы, поэтому подпишет его другой руководитель: перед отправкой ответ читают двое. Если у вас это один человек, администратор может разрешить иное в настройках обращений'

/** What has a result of its own: these kinds ask for something to be done or decided. @clause K3.4 */
const DECIDED: readonly AppealKind[] = ['suggestion', 'application', 'complaint']

export const MOST_ANSWER = 60_000

/** What the rule asks of an appeal. */
export type Answerable = Pick<
  Appeal,
  'answeredAt' | 'withdrawnAt' | 'redirectedAt' | 'leftAt' | 'registeredAt' | 'assigneeId' | 'kind' | 'regime'
> &
  Pick<Appeal, 'answerBy' | 'answerTo' | 'author'>

export interface AnswerFacts {
  /** One that went to another body is answered there. */
  questions: readonly {
    id: string
    words: string
    competence: Competence
    topic?: string | null
    redirectedTo?: string | null
  }[]
  today: Temporal.PlainDate
  /** It is about to leave: then a way, and where one is wanted, an approval. */
  sending?: { way: AnswerWay; isApproved: boolean; hasConsent: boolean } | undefined
}

/** The keys under which an answer must say a result. @clause K3.4 */
export const resultKeys = (
  { kind }: Pick<Answerable, 'kind'>,
  questions: AnswerFacts['questions'],
): { key: string; label: string; isRequired: boolean }[] =>
  questions.length > 0
    ? questions
        .map(({ id, competence, redirectedTo }, place) => ({
          ...{ key: id, label: questionName(questions, place), isRequired: competence === 'own' },
          isHere: !redirectedTo,
        }))
        .flatMap(({ isHere, ...key }) => (isHere ? [key] : []))
    : [{ key: WHOLE, label: ONLY_QUESTION, isRequired: DECIDED.includes(kind) }]

/**
 * Why this answer may not be submitted or sent; an empty list means it may. Every reason at once.
 *
 * @clause K3.4, M18, M18b
 */
export function whyNotAnswerable(appeal: Answerable, answer: AnswerWords, facts: AnswerFacts): Refusal[] {
  const refusals: Refusal[] = []
  const say = (field: string, why: string) => refusals.push({ field, why })
  if (appeal.answeredAt) say('', 'На обращение уже ответили. Отправленный ответ не меняют')
  if (appeal.withdrawnAt) say('', 'Клиент отозвал обращение: отвечать на него не нужно')
  if (appeal.redirectedAt) say('', 'Обращение направлено по компетенции: отвечает другой орган')
  if (appeal.leftAt) say('', 'Обращение оставлено без ответа')
  if (!appeal.registeredAt) say('', 'Сначала зарегистрируйте обращение')
  else if (!appeal.assigneeId) say('', 'Назначьте исполнителя: под ответом стоит тот, кто его готовил')
  if (answer.words.trim() === '') say('words', 'Напишите ответ')
  if (answer.words.length > MOST_ANSWER) say('words', 'Ответ длиннее, чем мы принимаем. Вынесите часть в приложение')
  for (const { key, label, isRequired } of resultKeys(appeal, facts.questions))
    if (isRequired && !answer.results[key])
      say(
        `result.${key}`,
        label === ONLY_QUESTION ? 'Выберите, что решили' : `Выберите, что решили по вопросу «${shortOf(label)}»`,
      )
  if (appeal.kind === 'complaint' && answer.decision === null)
    say('decision', 'Выберите, удовлетворена ли жалоба: без этого её не посчитать')
  if (facts.sending) refusals.push(...whyNotSent(appeal, facts.sending, facts.today))
  return refusals
}

function whyNotSent(
  appeal: Answerable,
  { way, isApproved, hasConsent }: NonNullable<AnswerFacts['sending']>,
  today: Temporal.PlainDate,
): Refusal[] {
  const refusals: Refusal[] = []
  if (!isApproved && wantsApproval(appeal.regime, today))
    refusals.push({ field: '', why: 'Ответ подписывает руководитель (59-ФЗ, ст. 10, ч. 3). Отправьте его на подпись' })
  const address = addressFor(appeal, way)
  if (way === 'email' && !isOneAddress(address))
    refusals.push({ field: 'way', why: 'Адреса электронной почты нет. Выберите другой путь или спросите адрес' })
  if (way === 'post' && address === '')
    refusals.push({ field: 'way', why: 'Почтового адреса нет. Выберите другой путь или спросите адрес' })
  if (way === 'phone' && address === '')
    refusals.push({ field: 'way', why: 'Номера телефона нет. Выберите другой путь или спросите номер' })
  if (way === 'phone' && appeal.regime === '59-fz' && !hasConsent)
    refusals.push({
      field: 'consent',
      why: 'Устный ответ вместо письменного дают с согласия клиента (59-ФЗ, ст. 13, ч. 3). Отметьте согласие или ответьте письменно',
    })
  return refusals
}

/** Where an answer goes by this way; empty where nobody said. */
export function addressFor({ answerBy, answerTo, author }: Answerable, way: AnswerWay): string {
  const told = answerBy === way ? (answerTo ?? '').trim() : ''
  if (way === 'email') return told || (author.email ?? '').trim()
  if (way === 'post') return told || (author.address ?? '').trim()
  if (way === 'phone') return told || (author.phone ?? '').trim()
  return ''
}

/** The ways an answer can go; who wants none finds it on the appeal's page. @clause M18d */
export const SENDING_WAYS = (Object.keys(ANSWER_WAYS) as AnswerWay[]).filter((way) => way !== 'none')

export const chosenWay = ({ answerBy }: Pick<Answerable, 'answerBy'>): AnswerWay =>
  answerBy === 'none' ? 'status' : answerBy

/** Why a head may not return the answer with these words. @clause M18b */
export const whyNotReturned = (remarks: string): Refusal[] =>
  remarks.trim() === '' ? [{ field: 'remarks', why: 'Напишите, что исправить: без этого ответ вернётся таким же' }] : []

const shortOf = (label: string): string => (label.length > 60 ? `${label.slice(0, 60)}…` : label)
