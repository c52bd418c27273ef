/**
 * What burns, in the sequence in which a day begins, and then everything else.
 *
 * @clause M18b
 */
export const QUEUES = {
  overdue: {
    label: 'Просрочено',
    empty: 'Просроченных обращений нет',
    words: 'Когда срок ответа пройдёт, обращение будет здесь первым.',
  },
  today: {
    label: 'Срок сегодня',
    empty: 'На сегодня ответов не осталось',
    words: 'Посмотрите, что нужно успеть в ближайшие три рабочих дня.',
  },
  soon: {
    label: 'Скоро',
    empty: 'В ближайшие три рабочих дня сроков нет',
    words: 'Здесь обращения, на ответ по которым осталось не больше трёх рабочих дней.',
  },
  unregistered: {
    label: 'Не зарегистрировано',
    empty: 'Всё зарегистрировано',
    words: 'Новые обращения с сайта, из файлов и от программ ждут регистрации здесь.',
  },
  unassigned: {
    label: 'Без исполнителя',
    empty: 'У всех обращений есть исполнитель',
    words: 'Зарегистрированное обращение ждёт здесь, пока ему не назначат исполнителя.',
  },
  waiting: {
    label: 'У руководителя',
    empty: 'На подписи ничего нет',
    words: 'Ответ, который отправили на подпись, ждёт здесь руководителя.',
  },
  returned: {
    label: 'Ответ возвращён',
    empty: 'Возвращённых ответов нет',
    words: 'Если руководитель вернёт ответ с замечаниями, обращение появится здесь.',
  },
  notices: {
    label: 'Уведомления к отправке',
    empty: 'Все уведомления отправлены',
    words: 'Здесь обращения, клиенту которых нужно отправить письмо на бумаге. Ближние сроки сверху.',
  },
  'low-ratings': {
    label: 'Низкие оценки',
    empty: 'Низких оценок за месяц нет',
    words: 'Здесь обращения, ответ на которые за последние 30 дней оценили на 1 или 2.',
  },
  mine: {
    label: 'Мои',
    empty: 'У вас сейчас нет обращений',
    words: 'Обращение попадёт сюда, когда исполнителем назначат вас.',
  },
  open: {
    label: 'Все открытые',
    empty: 'Открытых обращений нет',
    words: 'Здесь все обращения, по которым ещё нет ответа.',
  },
  ended: {
    label: 'Завершённые',
    empty: 'Завершённых обращений пока нет',
    words:
      'Сюда уходят обращения, на которые ответили, которые направили по компетенции, оставили без ответа или отозвали.',
  },
  all: {
    label: 'Все',
    empty: 'Обращений пока нет',
    words: 'Здесь будут все обращения органа, новые сверху.',
  },
} as const

export type QueueKey = keyof typeof QUEUES

export const QUEUE_KEYS = Object.keys(QUEUES) as QueueKey[]

/** Queues of the open ones come by the date of their answer, those that hold what is over by when it came. */
export const isByDate = (queue: QueueKey): boolean =>
  queue !== 'ended' && queue !== 'all' && queue !== 'low-ratings' && queue !== 'notices'

export const readQueueKey = (typed: string | undefined): QueueKey | undefined =>
  typed !== undefined && Object.hasOwn(QUEUES, typed) ? (typed as QueueKey) : undefined

/** A mark that asks for somebody, and for how many days it does. @clause M18d */
export const LOW_MARK = 2
export const LOW_DAYS = 30

/** So many working days before its date an appeal is told of as near. @clause M18b */
export const SOON_WORKING_DAYS = 3
