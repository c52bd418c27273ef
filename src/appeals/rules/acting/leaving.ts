import type { Refusal } from '#platform/outcome.ts'
import { type Ground, groundOf, LEAVE_GROUNDS } from '../../terms/leaving.ts'
import type { Mark, Regime } from '../../terms.ts'
import { LONGEST, whyNotSure, whyNotText, whyWarned } from './typed.ts'

export interface LeavingWish {
  ground: string
  /** Told to the client, where they can be told at all. */
  reason: string
  override: string
  sure: string
}

export interface LeavingFacts {
  regime: Regime
  marks: readonly Mark[]
  /** Somebody gave a name, and an address to answer to. */
  hasName: boolean
  hasAddress: boolean
  /** Days from registration till now. */
  days: number
}

/** The grounds that this law gives. @clause K2.4 */
export const groundsFor = (regime: Regime): Ground[] =>
  (Object.keys(LEAVE_GROUNDS) as Ground[]).filter((ground) =>
    (LEAVE_GROUNDS[ground].regimes as readonly Regime[]).includes(regime),
  )

/**
 * Why the head may not leave it without an answer: only on a ground that its law names, and only where the facts bear it out.
 * Grounds whose text nobody has read take a reason, which is kept. 59-FZ, article 11; 8-FZ, article 20.
 *
 * @clause K2.4, M15c
 */
export function whyNotLeft({ ground, reason, override, sure }: LeavingWish, facts: LeavingFacts): Refusal[] {
  const known = groundsFor(facts.regime).find((key) => key === ground)
  if (!known) return [{ field: 'ground', why: 'Выберите основание: без него обращение не оставляют' }]
  const refusals = [
    ...whyNotBorneOut(known, facts),
    ...whyNotText(reason, { field: 'reason', empty: 'Напишите объяснение', longest: LONGEST.words }),
  ]
  const { clause, isConfirmed, noticeDays } = groundOf(known)
  if (noticeDays !== undefined && facts.days > noticeDays)
    refusals.push(...whyWarned(`Сообщить клиенту нужно было за ${noticeDays} дней (${clause})`, override))
  else if (!isConfirmed) refusals.push(...whyWarned(`Основание (${clause}) не подтверждено юристом`, override))
  return [...refusals, ...whyNotSure(sure)]
}

function whyNotBorneOut(ground: Ground, { hasName, hasAddress, marks }: LeavingFacts): Refusal[] {
  if ((ground === 'nameless' && hasName && hasAddress) || (ground === 'no-reply-address' && hasAddress))
    return [{ field: 'ground', why: 'Имя и адрес для ответа указаны: это основание не подходит' }]
  if (ground === 'abusive' && !marks.includes('abusive'))
    return [{ field: 'ground', why: 'Сначала отметьте при разборе, что в тексте оскорбления или угрозы' }]
  if (ground === 'unreadable' && !marks.includes('unreadable'))
    return [{ field: 'ground', why: 'Сначала отметьте при разборе, что текст не поддаётся прочтению' }]
  return []
}

export interface EndingWish {
  /** The question that is not written about any more. */
  question: string
  reason: string
  override: string
  sure: string
}

/**
 * Why correspondence on a question may not be ended. The part of the law was not read, so it takes a reason:
 * answered several times, nothing new. 59-FZ, article 11, part 5.
 *
 * @clause K2.4
 */
export function whyNotEnded(
  { question, reason, override, sure }: EndingWish,
  facts: { answeredBefore: number },
): Refusal[] {
  const warning =
    facts.answeredBefore < 2
      ? `Переписку прекращают, если на вопрос отвечали несколько раз, а мы нашли ответов: ${facts.answeredBefore}`
      : 'Основание (59-ФЗ, ст. 11, ч. 5) не подтверждено юристом'
  return [
    ...whyNotText(question, { field: 'question', empty: 'Напишите, по какому вопросу', longest: LONGEST.line }),
    ...whyNotText(reason, { field: 'reason', empty: 'Напишите объяснение для клиента' }),
    ...whyWarned(warning, override),
    ...whyNotSure(sure),
  ]
}

/** Whether there is somewhere to answer to. @clause K2.4 */
export const hasAddress = (
  { email, phone, address }: { email?: string | undefined; phone?: string | undefined; address?: string | undefined },
  answerTo: string | null,
): boolean => [email, phone, address, answerTo].some((told) => (told ?? '').trim() !== '')
