import { numberWords } from './rules/numbers.ts'
import type { NoticeKind } from './terms/notices.ts'
import type { AppealNumber } from './terms.ts'

interface Told {
  kind: NoticeKind
  subject: string
  words: string
}

/** What clients are told of acts that concern them. */
export const TOLD = {
  redirected: (appeal: AppealNumber, { to, reason }: { to: string; reason: string }): Told => ({
    kind: 'redirected',
    subject: 'направлено по компетенции',
    words: `Ваше обращение ${numberWords(appeal)} мы направили по компетенции: ${to}. ${sentence(reason)} Ответ придёт оттуда.`,
  }),
  questionRedirected: (
    appeal: AppealNumber,
    { question, to, reason, isLast }: { question: string; to: string; reason: string; isLast: boolean },
  ): Told => ({
    kind: isLast ? 'redirected' : 'question-redirected',
    subject: 'вопрос направлен по компетенции',
    words: `Вопрос «${question}» из вашего обращения ${numberWords(appeal)} мы направили по компетенции: ${to}. ${sentence(reason)} Ответ на него придёт оттуда${isLast ? '' : ', на остальные вопросы ответим мы'}.`,
  }),
  extended: (
    appeal: AppealNumber,
    { until, reason, clause }: { until: string; reason: string; clause: string },
  ): Told => ({
    kind: 'extended',
    subject: 'срок ответа продлён',
    words: `Срок ответа на ваше обращение ${numberWords(appeal)} продлён до ${until}. Причина: ${sentence(reason)}${clause ? ` Основание: ${clause}.` : ''}`,
  }),
  left: (appeal: AppealNumber, { reason, clause }: { reason: string; clause: string }): Told => ({
    kind: 'left',
    subject: 'останется без ответа',
    words: `Ваше обращение ${numberWords(appeal)} остаётся без ответа по существу (${clause}). ${sentence(reason)}`,
  }),
  ended: (
    appeal: AppealNumber,
    { question, reason, clause }: { question: string; reason: string; clause: string },
  ): Told => ({
    kind: 'ended',
    subject: 'переписка прекращена',
    words: `Мы прекращаем переписку по вопросу «${question}» (${clause}), обращение ${numberWords(appeal)}. ${sentence(reason)} По другим вопросам пишите, мы ответим.`,
  }),
  paused: (
    appeal: AppealNumber,
    { since, reason, clause }: { since: string; reason: string; clause: string },
  ): Told => ({
    kind: 'paused',
    subject: 'срок ответа приостановлен',
    words: `Срок ответа на ваше обращение ${numberWords(appeal)} приостановлен с ${since}. Причина: ${sentence(reason)} Основание: ${sentence(clause)} Когда срок снова пойдёт, мы назовём новую дату ответа.`,
  }),
  resumed: (appeal: AppealNumber, { until }: { until: string }): Told => ({
    kind: 'resumed',
    subject: 'срок ответа снова идёт',
    words: `Срок ответа на ваше обращение ${numberWords(appeal)} снова идёт. Ответим до ${until}.`,
  }),
  confirmed: (appeal: AppealNumber, { until }: { until: string }): Told => ({
    kind: 'resumed',
    subject: 'срок ответа уточнён',
    words: `Календарь выходных утверждён, и мы уточнили срок ответа на ваше обращение ${numberWords(appeal)}. Ответим до ${until}.`,
  }),
  asked: (words: string): Told => ({ kind: 'asked', subject: 'вопрос к вам', words }),
  registered: (appeal: AppealNumber, { until }: { until: string }): Told => ({
    kind: 'registered',
    subject: 'зарегистрировано',
    words: `Ваше обращение ${numberWords(appeal)} зарегистрировано. Ответим до ${until}.`,
  }),
} as const

/** Of files that stand on the page alone. */
export const besideQuestion = (names: readonly string[]): string =>
  names.length === 1
    ? `К вопросу приложен файл: ${names[0]}. Он на странице обращения.`
    : `К вопросу приложены файлы: ${names.join(', ')}. Они на странице обращения.`

const sentence = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
