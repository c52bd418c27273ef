import type { Temporal } from 'temporal-polyfill'
import { fullDay } from '#platform/i18n/dates.ts'
import { isOneAddress } from '#platform/mail/letter.ts'
import { numberWords } from './rules/numbers.ts'
import type { Appeal } from './terms/appeal.ts'
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
  statusUrl: string
  code: string
}

/** Where the first letter goes: where the answer is wanted, or to the e-mail that was told; nowhere if none was. @clause M15c */
export function acknowledgedTo({ answerBy, answerTo, author }: Pick<Appeal, 'answerBy' | 'answerTo' | 'author'>) {
  const to = (answerBy === 'email' && answerTo ? answerTo : author.email)?.trim()
  return to && isOneAddress(to) ? to : undefined
}

/** The first letter to a client: the number, the date, what happens next and by when, where to look. @clause M15c, M18a */
export function acknowledgementOf(about: Acknowledged): { subject: string; words: string } {
  const { number, receivedOn, statusUrl, code } = about
  const numbered = numberWords(number)
  return {
    subject: `Обращение ${numbered} получено`,
    words: [
      `Здравствуйте.`,
      `Мы получили ваше обращение ${fullDay(receivedOn)}. Его номер: ${numbered}.`,
      nextOf(about),
      `Где оно сейчас и что мы ответили, видно на странице обращения:\n${statusUrl}\nНомер: ${numbered}, код: ${code}. Никому не сообщайте код: по нему видна вся переписка. На этой же странице можно дополнить обращение или отозвать его.`,
      'Если вы ничего нам не писали, просто удалите это письмо.',
    ].join('\n\n'),
  }
}

function nextOf({ isRegistered, registrationOn, answerOn, answerBy }: Acknowledged): string {
  const steps: string[] = []
  if (isRegistered) steps.push('Обращение зарегистрировано.')
  else if (registrationOn) steps.push(`Мы зарегистрируем его не позднее ${fullDay(registrationOn)}.`)
  if (answerBy === 'none') steps.push('Вы написали, что ответ не нужен. Мы прочитаем и учтём сказанное.')
  else if (answerOn) steps.push(`Ответим не позднее ${fullDay(answerOn)}. Если срок изменится, мы сообщим вам об этом.`)
  return steps.length > 0 ? `Что будет дальше. ${steps.join(' ')}` : 'Мы прочитаем его и ответим вам.'
}
