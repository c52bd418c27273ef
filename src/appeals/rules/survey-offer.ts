import { isOneAddress } from '#platform/mail/letter.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Appeal } from '../terms/appeal.ts'

export interface OfferFacts {
  /** The touchpoint that is named stands in the register today. */
  isStanding: boolean
  /** How many touchpoints cover the channel and the address as it was told. */
  covering: number
  /** What its channel is called. */
  channel: string
}

/** Why nobody is asked how it went, in words for the clerk; and whether naming a touchpoint helps. */
export interface NoSurvey {
  words: string
  mayName: boolean
}

/**
 * Why there is no survey to offer; nothing where there is one. What is outside the competence is not asked about; where several
 * touchpoints may have been the one, the clerk says which.
 *
 * @clause K1.3, K4.4
 */
export function whyNoSurvey(
  { outsideAt, touchpointId }: Pick<Appeal, 'outsideAt' | 'touchpointId'>,
  { isStanding, covering, channel }: OfferFacts,
): NoSurvey | undefined {
  if (outsideAt)
    return {
      words:
        'Вопрос не по нашей компетенции. О таких отзывы не собираем: Порядок сбора и анализа обратной связи, пункт 1.3.',
      mayName: false,
    }
  if (isStanding) return undefined
  if (touchpointId)
    return {
      words:
        'Точку, через которую обратились, исключили из перечня. Если теперь так приходят через другую, выберите её.',
      mayName: true,
    }
  const where = `Канал: ${channel.toLowerCase()}.`
  return covering > 1
    ? {
        words: `${where} Через него приходят в несколько точек перечня, и в какую обратились сейчас, знаете только вы. Выберите точку: опрос спросит о ней.`,
        mayName: true,
      }
    : {
        words: `${where} Такой точки в перечне нет, поэтому спросить не о чем. Если обратились через одну из точек перечня, выберите её.`,
        mayName: true,
      }
}

export interface MailedSurvey {
  email: string
  /** How many were sent when the form was drawn, and how many are now: the same form sent twice is one letter. */
  seen: number
  sent: number
  hasSurvey: boolean
}

/** Why the link does not go by e-mail: there is no survey, no address, or it has just gone. @clause K4.4 */
export function whyNotMailed({ email, seen, sent, hasSurvey }: MailedSurvey): Refusal[] {
  if (!hasSurvey) return [{ field: '', why: 'Опроса для этого обращения нет. Сначала выберите точку' }]
  if (seen !== sent) return [{ field: '', why: 'Ссылку только что отправили. Если нужно ещё раз, отправьте снова' }]
  return isOneAddress(email)
    ? []
    : [{ field: 'email', why: 'Напишите один адрес электронной почты, например ivan@example.ru' }]
}
