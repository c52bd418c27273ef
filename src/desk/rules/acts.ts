/** What the acts in the audit are called; an act that is not here is shown by its own name, so nothing is ever hidden. */
export const ACTS: Readonly<Record<string, string>> = {
  'body.made': 'Открыт орган',
  'body.named': 'Изменены название или пояс органа',
  'unit.made': 'Создано подразделение',
  'unit.changed': 'Изменено подразделение',
  'unit.closed': 'Закрыто подразделение',
  'unit.reopened': 'Подразделение открыто снова',
  'person.invited': 'Приглашён сотрудник',
  'person.joined': 'Сотрудник вошёл впервые',
  'person.changed': 'Изменены данные сотрудника',
  'person.left': 'Закрыт доступ сотрудника',
  'session.begun': 'Вход',
  'session.ended': 'Закончен сеанс',
  'sessions.ended': 'Закончены другие сеансы',
  'sign-in.failed': 'Неудачная попытка входа',
  'sign-in.locked': 'Вход закрыт на время',
  'password.changed': 'Изменён пароль',
  'password.reset-asked': 'Запрошена ссылка для нового пароля',
  'password.reset': 'Пароль задан по ссылке из письма',
  'second-factor.prepared': 'Начато подключение второго шага входа',
  'second-factor.begun': 'Включён второй шаг входа',
  'second-factor.ended': 'Выключен второй шаг входа',
  'backup-code.used': 'Вход по запасному коду',
  'backup-codes.renewed': 'Выпущены новые запасные коды',
  'access.restored': 'Доступ возвращён с командной строки',
  'operator.marked': 'Назначен оператор установки',
  'operator.unmarked': 'Снята обязанность оператора установки',
  'token.made': 'Выпущен токен программы',
  'token.revoked': 'Отозван токен программы',
  'sample.included': 'Включён образец перечня',
  'sample.removed': 'Убран образец перечня',
  'amendment.made': 'Начата правка перечня',
  'amendment.changed': 'Изменён черновик правки',
  'amendment.submitted': 'Правка отправлена на проверку',
  'amendment.withdrawn': 'Правка отозвана',
  'amendment.included': 'Правка принята, перечень изменён',
  'amendment.returned': 'Правка возвращена с замечаниями',
  'register-settings.changed': 'Изменены настройки перечня',
  'sample.adopted': 'Образец стал собственным перечнем',
  'problem.stated': 'Записана проблема',
  'problem.changed': 'Изменена проблема',
  'problem.words-added': 'К проблеме добавлены слова клиентов',
  'problem.words-taken-away': 'От проблемы убраны слова клиентов',
  'problem.declined': 'Решено, что меры не будет',
  'measure.decided': 'Назначена мера',
  'measure.changed': 'Изменены срок или ответственный меры',
  'measure.completed': 'Записано, что мера сделана',
  'effect.stated': 'Записано, что изменилось',
  'word-back.released': 'Дан ответ людям',
  'register.begun': 'Включён перечень целиком',
  'import.made': 'Загружен файл с перечнем',
  'import.taken': 'Файл с перечнем отправлен на проверку',
  'import.dropped': 'Убран загруженный файл',
  'calendar.loaded': 'Загружен год календаря',
  'body-day.named': 'Назван свой день органа',
  'body-day.taken-back': 'Убран свой день органа',
  'norm.set': 'Установлена норма',
  'messages.brought': 'Загружен файл другой системы',
  'messages.mapped': 'Выбраны столбцы файла другой системы',
  'messages.taken': 'Взяты сообщения другой системы',
  'messages.dropped': 'Убран файл другой системы',
  'interactions.noted': 'Записаны взаимодействия',
  'interactions.imported': 'Взяты взаимодействия из файла',
  'interactions.taken-back': 'Отменена запись взаимодействий',
  'appeal.registered': 'Зарегистрировано обращение',
  'appeal.requalified': 'Обращение разобрано заново',
  'appeal.divided': 'Записаны вопросы обращения',
  'appeal.moved': 'Обращение передано в другой контур',
  'appeal.linked': 'Отмечено повторное обращение',
  'appeal.assigned': 'Назначен исполнитель обращения',
  'appeal.noted': 'Добавлена заметка к обращению',
  'appeal.asked': 'Задан вопрос клиенту',
  'appeal.paused': 'Приостановлен срок обращения',
  'appeal.resumed': 'Срок обращения снова идёт',
  'appeal.extended': 'Продлён срок обращения',
  'appeal.redirected': 'Обращение направлено по компетенции',
  'appeal.excluded': 'Изменена отметка «вне компетенции»',
  'appeal.left': 'Обращение оставлено без ответа',
  'correspondence.ended': 'Прекращена переписка',
  'appeals.exported': 'Скачана таблица обращений',
  'appeal-settings.changed': 'Изменены настройки обращений',
  'errand.made': 'Дано поручение',
  'errand.done': 'Поручение исполнено',
  'errand.cancelled': 'Поручение снято',
  'visit.planned': 'Назначен выезд',
  'visit.done': 'Выезд состоялся',
  'visit.cancelled': 'Выезд отменён',
}

const THINGS: Readonly<Record<string, string>> = {
  body: 'орган',
  unit: 'подразделение',
  person: 'сотрудник',
  session: 'сеанс',
  token: 'токен',
  register: 'перечень',
  amendment: 'правка перечня',
  import: 'файл с перечнем',
  'appeal-import': 'файл другой системы',
  problem: 'проблема',
  measure: 'мера',
  journal: 'запись журнала',
  calendar: 'календарь',
  'body-day': 'свой день',
  norm: 'норма',
  appeal: 'обращение',
  appeals: 'обращения органа',
}

/** Who acts without a name: the product itself and whoever runs it. */
const NAMELESS: Readonly<Record<string, string>> = {
  system: 'Система',
  'sign-in': 'Страница входа',
  'command line': 'Командная строка',
}

const FIELDS: Readonly<Record<string, string>> = {
  name: 'название',
  genitive: 'родительный падеж',
  time_zone: 'часовой пояс',
  timeZone: 'часовой пояс',
  code: 'код',
  kind: 'вид',
  email: 'адрес',
  roles: 'роли',
  role: 'роль',
  unit: 'подразделение',
  unit_id: 'подразделение',
  operator: 'оператор',
  ends_at: 'срок',
  'second-factor': 'второй шаг',
  title: 'название',
  findings: 'что выяснили',
  place: 'место в перечне',
  words: 'слова',
  deed: 'что сделать',
  owner: 'ответственный',
  due_on: 'срок',
  reason: 'причина',
  done: 'что сделано',
  done_on: 'день',
  check_on: 'когда проверят',
  verdict: 'помогло ли',
  heard: 'что услышали',
  decided: 'что решили',
  changed: 'что изменилось',
  ownAllowed: 'включение своих правок',
  silentMonths: 'месяцев без обращений',
  abbreviations: 'сокращения',
  showsWays: 'страница «Как с нами связаться»',
  off: 'выходные',
  short: 'сокращённые дни',
  working: 'рабочие субботы и воскресенья',
  why: 'почему',
  since: 'с какого дня',
  value: 'норма',
  clause: 'чем установлено',
  registered_at: 'время регистрации',
  assignee: 'исполнитель',
  regime: 'закон',
  direction: 'направление',
  marks: 'отметки',
  against: 'на кого жалуются',
  questions: 'вопросы',
  contour: 'контур',
  repeats: 'прежнее обращение',
  note: 'заметка',
  message: 'сообщение',
  term: 'срок',
  redirected_at: 'направление',
  outside_at: 'отметка',
  left_at: 'решение',
  report: 'отчёт',
  planned_on: 'день',
  whereabouts: 'место',
  outcome: 'итог',
}

export const actWords = (act: string): string => ACTS[act] ?? act

/** The fields of the thing: a person has a name, a unit, a body or a token is called something. */
export const fieldWords = (fields: readonly string[], thing: string): string =>
  fields.map((field) => OWN_FIELDS[kindOf(thing)]?.[field] ?? FIELDS[field] ?? field).join(', ')

const OWN_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = { person: { name: 'имя' } }

const kindOf = (thing: string): string => thing.split(':')[0] ?? ''

/** «person:8f0c…» as «сотрудник 8f0c2a1b», or by its name where it has one. */
export function thingWords(thing: string, names: ReadonlyMap<string, string>): string {
  const [kind = '', id = ''] = thing.split(':')
  // A body has one register, so its number would say nothing.
  if (kind === 'register') return 'перечень'
  return names.get(thing) ?? `${THINGS[kind] ?? kind} ${id.slice(0, 8)}`
}

/** Who acted: somebody of this body by name, the product or the command line in words. */
export const actorWords = (kind: string, id: string, names: ReadonlyMap<string, string>): string =>
  names.get(`${kind}:${id}`) ?? NAMELESS[id] ?? ACTORS[kind] ?? 'Сотрудник другого органа'

const ACTORS: Readonly<Record<string, string>> = { system: 'Система', token: 'Программа' }

/** Everybody whose acts can be asked for: staff, programs, then who has no name. */
export const actorChoices = (names: ReadonlyMap<string, string>): { value: string; label: string }[] => [
  ...['person:', 'token:'].flatMap((kind) =>
    [...names]
      .filter(([thing]) => thing.startsWith(kind))
      .map(([thing, label]) => ({ value: thing.slice(kind.length), label })),
  ),
  ...Object.entries(NAMELESS).map(([value, label]) => ({ value, label })),
]
