import type { WayIn } from '#channels'
import type { Channel, InteractionKind } from '#touchpoints'

/** By which law or rule an appeal is considered: it decides the dates. @clause K2.4, M16b, M16c */
export const REGIMES = {
  '59-fz': 'Обращение по 59-ФЗ',
  '8-fz': 'Запрос информации по 8-ФЗ',
  '210-fz': 'Жалоба на услугу по 210-ФЗ',
  '210-fz-refusal': 'Жалоба на отказ в приёме документов по 210-ФЗ',
  'social-official': 'Официальное обращение в социальной сети',
  'social-comment': 'Комментарий в социальной сети',
  'social-mention': 'Упоминание в социальной сети',
  internal: 'Внутреннее обращение',
  own: 'По правилам органа',
} as const

export type Regime = keyof typeof REGIMES

/** What was said by its nature. @clause K3.3 */
export const APPEAL_KINDS = {
  suggestion: 'Предложение',
  application: 'Заявление',
  complaint: 'Жалоба',
  information: 'Запрос информации',
  question: 'Вопрос',
  feedback: 'Отзыв',
  thanks: 'Благодарность',
  memo: 'Записка об условиях труда',
  other: 'Другое',
} as const

export type AppealKind = keyof typeof APPEAL_KINDS

/** What is told of an appeal beside its kind. */
export const MARKS = {
  repeated: 'Повторное',
  duplicate: 'Дубликат',
  collective: 'Коллективное',
  anonymous: 'Без имени или адреса',
  abusive: 'С оскорблениями или угрозами',
  unreadable: 'Не поддаётся прочтению',
  'appeal-like': 'Похоже на обращение по 59-ФЗ, а кто пишет, не подтверждено',
  migration: 'О нарушениях в сфере миграции',
  media: 'Запрос редакции СМИ',
} as const

export type Mark = keyof typeof MARKS

/** Marks that bring dates of a norm of their own. @clause K2.4 */
export const DATED_MARKS = ['migration', 'media'] as const satisfies readonly Mark[]

export type DatedMark = (typeof DATED_MARKS)[number]

/** How the answer is to come; chosen by whoever speaks. */
export const ANSWER_WAYS = {
  email: 'Письмом на электронную почту',
  post: 'Письмом по почте',
  hand: 'Забрать лично',
  phone: 'По телефону',
  status: 'На странице обращения',
  none: 'Ответ не нужен',
} as const

export type AnswerWay = keyof typeof ANSWER_WAYS

/** Whose matter a question is. @clause K1.3 */
export const COMPETENCES = {
  own: 'Наш вопрос',
  federal: 'Федеральный орган',
  regional: 'Другой орган края',
  local: 'Местная власть',
  oversight: 'Надзор',
} as const

export type Competence = keyof typeof COMPETENCES

/** What came of a question. @clause K3.4 */
export const RESULTS = {
  supported: 'Поддержано',
  'measures-taken': 'Поддержано, меры приняты',
  explained: 'Разъяснено',
  'not-supported': 'Не поддержано',
} as const

export type Result = keyof typeof RESULTS

/** And of one that went to another body, which answers it. @clause K1.3 */
export const QUESTION_RESULTS = { ...RESULTS, redirected: 'Направлен по компетенции' } as const

export type QuestionResult = keyof typeof QUESTION_RESULTS

/** What happens in the line of time of an appeal. */
export const EVENTS = {
  received: 'Получено',
  registered: 'Зарегистрировано',
  requalified: 'Квалифицировано заново',
  assigned: 'Назначен исполнитель',
  note: 'Заметка для своих',
  added: 'Дополнение от клиента',
  asked: 'Вопрос клиенту',
  noticed: 'Клиенту сообщили',
  called: 'Звонок',
  redirected: 'Направлено по компетенции',
  'question-redirected': 'Вопрос направлен по компетенции',
  outside: 'Вне компетенции',
  extended: 'Срок продлён',
  'date-confirmed': 'Срок уточнён',
  paused: 'Срок приостановлен',
  resumed: 'Срок снова идёт',
  'errand-made': 'Дано поручение',
  'errand-done': 'Поручение исполнено',
  'errand-cancelled': 'Поручение снято',
  'visit-planned': 'Назначен выезд',
  'visit-done': 'Выезд состоялся',
  'visit-cancelled': 'Выезд отменён',
  'answer-submitted': 'Ответ на подписи',
  'answer-returned': 'Ответ возвращён с замечаниями',
  'answer-approved': 'Ответ подписан',
  answered: 'Дан ответ',
  left: 'Оставлено без ответа',
  'correspondence-ended': 'Переписка прекращена',
  withdrawn: 'Отозвано',
  surveyed: 'Ссылку на опрос отправили по почте',
  rated: 'Оценка',
  warned: 'Предупреждение о сроке',
  escalated: 'Сообщено руководителю',
} as const

export type EventKind = keyof typeof EVENTS

/** What the date is for. */
export const DEADLINE_KINDS = {
  registration: 'Регистрация',
  acknowledgement: 'Первый ответ',
  redirect: 'Направление по компетенции',
  answer: 'Ответ',
  'extension-notice': 'Уведомление о продлении',
} as const

export type DeadlineKind = keyof typeof DEADLINE_KINDS

/** The channel of the register that a way in belongs to, where the sender does not say it. */
export const CHANNEL_OF_WAY: Readonly<Record<WayIn, Channel>> = {
  site: 'site',
  post: 'post',
  reception: 'reception',
  phone: 'phone',
  stand: 'stand',
  oral: 'reception',
  import: 'pos',
  internal: 'other',
  memo: 'other',
  other: 'other',
}

/** What an appeal is in the register's journal, by the way it came in. @clause K2.6 */
export const INTERACTION_OF_WAY: Readonly<Record<WayIn, InteractionKind>> = {
  site: 'message',
  post: 'letter',
  reception: 'reception',
  phone: 'call',
  stand: 'letter',
  oral: 'reception',
  import: 'message',
  internal: 'message',
  memo: 'message',
  other: 'message',
}

/** Letters of numbers: О-142/26. The letter is Cyrillic; a Latin one is read as it. */
export const NUMBER_LETTER = 'О'

export interface AppealNumber {
  year: number
  number: number
}
