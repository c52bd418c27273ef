import { numberWords } from './rules/numbers.ts'
import type { AppealNumber } from './terms.ts'

interface Told {
  subject: string
  words: string
}

/** What clients are told of acts that concern them. */
export const TOLD = {
  redirected: (appeal: AppealNumber, { to, reason }: { to: string; reason: string }): Told => ({
    subject: 'направлено по компетенции',
    words: `Ваше обращение ${numberWords(appeal)} мы направили по компетенции: ${to}. ${sentence(reason)} Ответ придёт оттуда.`,
  }),
  extended: (
    appeal: AppealNumber,
    { until, reason, clause }: { until: string; reason: string; clause: string },
  ): Told => ({
    subject: 'срок ответа продлён',
    words: `Срок ответа на ваше обращение ${numberWords(appeal)} продлён до ${until}. Причина: ${sentence(reason)}${clause ? ` Основание: ${clause}.` : ''}`,
  }),
  left: (appeal: AppealNumber, { reason, clause }: { reason: string; clause: string }): Told => ({
    subject: 'останется без ответа',
    words: `Ваше обращение ${numberWords(appeal)} остаётся без ответа по существу (${clause}). ${sentence(reason)}`,
  }),
  ended: (
    appeal: AppealNumber,
    { question, reason, clause }: { question: string; reason: string; clause: string },
  ): Told => ({
    subject: 'переписка прекращена',
    words: `Мы прекращаем переписку по вопросу «${question}» (${clause}), обращение ${numberWords(appeal)}. ${sentence(reason)} По другим вопросам пишите, мы ответим.`,
  }),
  asked: (words: string): Told => ({ subject: 'вопрос к вам', words }),
  registered: (appeal: AppealNumber, { until }: { until: string }): Told => ({
    subject: 'зарегистрировано',
    words: `Ваше обращение ${numberWords(appeal)} зарегистрировано. Ответим до ${until}.`,
  }),
} as const

const sentence = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
