import type { Temporal } from 'temporal-polyfill'
import { fullDay } from '#platform/i18n/dates.ts'

/** An answer as it stands on paper. */
export interface AnswerLetter {
  /** Above everything: who answers. */
  head: { name: string; address: string; phone: string }
  /** «О-142/26». */
  number: string
  on: Temporal.PlainDate
  receivedOn: Temporal.PlainDate
  to: { name: string; address: string }
  words: string
  /** Names of files that go with it. */
  enclosed: readonly string[]
  /** «Начальник отдела» on the left, the name on the right. */
  signature: string
  /** Whoever prepared it, with a telephone. */
  prepared: string
}

export interface AnswerMail {
  number: string
  words: string
  statusUrl: string | undefined
  /** One address a mark. */
  rateUrl: string | undefined
  surveyUrl: string | undefined
}

const MARKS = ['1 — совсем не помог', '2', '3', '4', '5 — помог']

/** The answer as an e-mail: the words first, then where it stands for good, how to rate it, where to tell about the rest. @clause K4.4, M18d */
export function answerMail({ number, words, statusUrl, rateUrl, surveyUrl }: AnswerMail) {
  const parts = [words.trim()]
  if (statusUrl) parts.push(`Ответ и переписка всегда на странице обращения:\n${statusUrl}`)
  if (rateUrl) {
    const links = MARKS.map((label, place) => `${label}: ${rateUrl}?answer=${place + 1}`)
    parts.push(['Помог ли ответ? Нажмите на оценку: откроется страница с одной кнопкой.', ...links].join('\n'))
  }
  if (surveyUrl) parts.push(`Как вам было обращаться к нам? Расскажите, без имени, около минуты:\n${surveyUrl}`)
  return { subject: `Ответ на обращение ${number}`, words: parts.join('\n\n') }
}

/** «На № О-142/26 от 17 ноября 2026 года». */
export const answeredTo = ({ number, receivedOn }: AnswerLetter): string =>
  `На обращение № ${number} от ${fullDay(receivedOn)}`
