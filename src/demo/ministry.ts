import type { Role, UnitKind } from '#identity'

/** The invented body: every page names it, so every page says that it is invented. */
export const MINISTRY = {
  name: 'Министерство сельского хозяйства Заозёрского края (вымышленный пример)',
  genitive: 'министерства сельского хозяйства Заозёрского края',
  timeZone: 'Asia/Krasnoyarsk',
} as const

export const UNITS = {
  crops: { name: 'Отдел растениеводства', kind: 'structural' },
  appeals: { name: 'Отдел по работе с обращениями', kind: 'structural' },
  support: { name: 'Отдел мер поддержки', kind: 'structural' },
  veterinary: { name: 'Заозёрская станция племенного дела', kind: 'subordinate' },
} as const satisfies Readonly<Record<string, { name: string; kind: UnitKind }>>

export interface Invented {
  name: string
  email: string
  roles: readonly Role[]
  unit?: keyof typeof UNITS
}

const person = (name: string, login: string, roles: readonly Role[], unit?: keyof typeof UNITS): Invented => ({
  name,
  email: `${login}@zaozerye.example`,
  roles,
  ...(unit ? { unit } : {}),
})

/** Whoever opened the installation: administrator, and its operator. */
export const FIRST = person('Межевая Анна', 'administrator', ['administrator', 'analyst'])

/** A person in every other role; those of the story by name. */
export const STAFF = {
  head: person('Заречная Дарья', 'head', ['head']),
  analyst: person('Луговой Илья', 'analyst', ['analyst'], 'appeals'),
  clerk: person('Стогова Вера', 'clerk', ['clerk'], 'appeals'),
  inner: person('Посевная Лидия', 'internal', ['internal-clerk'], 'appeals'),
  registrar: person('Жнивин Олег', 'registrar', ['registrar'], 'appeals'),
  secretary: person('Криницына Ольга', 'secretary', ['unit-editor'], 'appeals'),
  editor: person('Тихополье Мария', 'editor', ['unit-editor'], 'crops'),
  employee: person('Родников Пётр', 'employee', ['employee'], 'veterinary'),
  support: person('Пашенный Семён', 'support', ['clerk', 'unit-editor'], 'support'),
} as const satisfies Readonly<Record<string, Invented>>

export type StaffKey = keyof typeof STAFF
