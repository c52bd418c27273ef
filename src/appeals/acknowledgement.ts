import type { Temporal } from 'temporal-polyfill'
import { fullDay } from '#platform/i18n/dates.ts'
import { numberWords } from './rules/numbers.ts'
import type { AnswerWay, AppealNumber } from './terms.ts'

/** What the letter is made of: the number and dates; never what was said, and not who said it. */
export interface Acknowledged {
  number: AppealNumber
  receivedOn: Temporal.PlainDate
  isRegistered: boolean
  /** Unset where there is no such date, or it is over. */
  registrationOn?: Temporal.PlainDate | undefined
  answerOn?: Temporal.PlainDate | undefined
  answerBy: AnswerWay
}

/** Where the appeal is looked at, and what opens it. */
export interface StatusWay {
  url: string
  code: string
}

/** The first letter to a client: the number, the date, what happens next and by when, where to look. @clause M15c, M18a */
export function acknowledgementOf(about: Acknowledged, status: StatusWay): { subject: string; words: string } {
  return {
    subject: `Обращение ${numberWords(about.number)} получено`,
    words: [
      'Здравствуйте.',
      firstWords(about),
      `Где оно сейчас и что мы ответили, видно на странице обращения:\n${status.url}\n${codeWords(about.number, status)} На этой же странице можно дополнить обращение или отозвать его.`,
      'Если вы ничего нам не писали, просто удалите это письмо.',
    ].join('\n\n'),
  }
}

/** That it was received, and what comes next: what every first letter says, by whatever way. @clause M15c, M18a */
export const firstWords = (about: Acknowledged): string =>
  `Мы получили ваше обращение ${fullDay(about.receivedOn)}. Его номер: ${numberWords(about.number)}.\n\n${nextOf(about)}`

/** The same on paper: an address to type, without what a hand cannot open. @clause M15c, M18a */
export const onPaper = (number: AppealNumber, page: string, { code }: Pick<StatusWay, 'code'>): string =>
  `Где обращение сейчас и что мы ответили, видно на странице ${page}. ${codeWords(number, { code })}`

const codeWords = (number: AppealNumber, { code }: Pick<StatusWay, 'code'>): string =>
  `Номер: ${numberWords(number)}, код: ${code}. Никому не сообщайте код: по нему видна вся переписка.`

function nextOf({ isRegistered, registrationOn, answerOn, answerBy }: Acknowledged): string {
  const steps: string[] = []
  if (isRegistered) steps.push('Обращение зарегистрировано.')
  else if (registrationOn) steps.push(`Мы зарегистрируем его не позднее ${fullDay(registrationOn)}.`)
  if (answerBy === 'none') steps.push('Вы написали, что ответ не нужен. Мы прочитаем и учтём сказанное.')
  else if (answerOn) steps.push(`Ответим не позднее ${fullDay(answerOn)}. Если срок изменится, мы сообщим вам об этом.`)
  return steps.length > 0 ? `Что будет дальше. ${steps.join(' ')}` : 'Мы прочитаем его и ответим вам.'
}
