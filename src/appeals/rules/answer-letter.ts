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

/** The link of a survey by itself, for whoever was answered in the talk. Nothing in it leads to the appeal. @clause K4.4 */
export const surveyMail = (url: string, bodyName: string) => ({
  subject: 'Как вам было обращаться к нам?',
  words: `Расскажите, как всё прошло. Это займёт около минуты, имя не нужно:\n${url}\n\nОтвечать не обязательно. Писать в ответ на это письмо не нужно.\n\n${bodyName}`,
})
