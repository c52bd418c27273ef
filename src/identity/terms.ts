/** The roles of staff inside a body. A person may have several. @clause M5, M6, K5.4 */
export const ROLES = {
  administrator: 'Администратор',
  registrar: 'Уполномоченное лицо по перечню',
  'unit-editor': 'Редактор от подразделения',
  clerk: 'Исполнитель',
  'internal-clerk': 'Исполнитель по внутренним обращениям',
  analyst: 'Аналитик',
  head: 'Руководитель',
  employee: 'Сотрудник',
} as const

export type Role = keyof typeof ROLES
export const ROLE_KEYS = Object.keys(ROLES) as Role[]

/** What each role may do, for whoever gives it. */
export const ROLE_DEEDS: Readonly<Record<Role, string>> = {
  administrator:
    'Заводит подразделения и сотрудников, даёт роли, выпускает токены, меняет настройки органа, видит журнал.',
  registrar: 'Ведёт перечень: проверяет записи, включает их или возвращает с замечаниями.',
  'unit-editor': 'Предлагает включить, изменить или исключить точки своего подразделения.',
  clerk: 'Отвечает на обращения.',
  'internal-clerk': 'Отвечает на обращения и записки сотрудников; внешних обращений не видит.',
  analyst: 'Видит оценки и слова клиентов, разбирает их и готовит отчёты.',
  head: 'Видит оценки, слова клиентов и отчёты, решает о мерах.',
  employee: 'Видит перечень и отвечает на внутренние опросы.',
}

/** Every role: for what anyone on staff may see. */
export const ANY_ROLE: readonly string[] = [...ROLE_KEYS]

/** Not a role of a body: the mark of whoever runs the installation. It opens bodies and sees nothing inside them. */
export const OPERATOR = 'operator'

/** A subordinate organisation is a unit of the body. @clause K1.5 */
export const UNIT_KINDS = {
  structural: 'Структурное подразделение',
  subordinate: 'Подведомственная организация',
} as const

export type UnitKind = keyof typeof UNIT_KINDS

/** Where a person stands. Nothing stores this word: it follows from what has happened. */
export const PERSON_STATES = {
  invited: 'приглашение отправлено',
  working: 'работает',
  left: 'доступ снят',
} as const

export type PersonState = keyof typeof PERSON_STATES
