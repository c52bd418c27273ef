import { ANY_ROLE, OPERATOR } from '#identity'
import type { NavGroup } from '#platform/html/side-nav.tsx'

interface Section {
  href: string
  label: string
  roles: readonly string[]
}

const GROUPS: readonly { title: string; sections: readonly Section[] }[] = [
  {
    title: 'Сегодня',
    sections: [
      { href: '/desk', label: 'Рабочее место', roles: [...ANY_ROLE, OPERATOR] },
      { href: '/desk/internal', label: 'Мои обращения', roles: ANY_ROLE },
    ],
  },
  {
    title: 'Обращения',
    sections: [
      { href: '/desk/appeals', label: 'Обращения', roles: ['clerk', 'internal-clerk', 'head'] },
      { href: '/desk/errands', label: 'Поручения', roles: ANY_ROLE },
      { href: '/desk/appeals/settings', label: 'Настройки обращений', roles: ['administrator'] },
    ],
  },
  {
    title: 'Мнения',
    sections: [
      { href: '/desk/analysis', label: 'Что говорят клиенты', roles: ['analyst', 'head'] },
      { href: '/desk/answers', label: 'Ответы на анкету', roles: ['analyst', 'head'] },
      { href: '/desk/problems', label: 'Проблемы', roles: ['analyst', 'head'] },
      { href: '/desk/measures', label: 'Меры', roles: ['analyst', 'head'] },
    ],
  },
  {
    title: 'Порядок',
    sections: [
      { href: '/desk/register', label: 'Перечень точек', roles: ANY_ROLE },
      { href: '/desk/amendments', label: 'Правки перечня', roles: ['registrar', 'unit-editor'] },
      {
        href: '/desk/interactions',
        label: 'Журнал взаимодействий',
        roles: ['registrar', 'unit-editor', 'clerk', 'administrator'],
      },
      { href: '/desk/norms', label: 'Сроки и нормы', roles: ['clerk', 'internal-clerk', 'head', 'administrator'] },
      { href: '/desk/calendar', label: 'Производственный календарь', roles: [...ANY_ROLE, OPERATOR] },
      { href: '/desk/topics', label: 'Темы обращений', roles: ['clerk', 'internal-clerk', 'head', 'administrator'] },
      { href: '/desk/glossary', label: 'Термины', roles: ANY_ROLE },
    ],
  },
  {
    title: 'Управление',
    sections: [
      { href: '/desk/staff', label: 'Сотрудники', roles: ['administrator'] },
      { href: '/desk/units', label: 'Подразделения', roles: ['administrator'] },
      { href: '/desk/tokens', label: 'Токены программ', roles: ['administrator'] },
      { href: '/desk/body', label: 'Настройки органа', roles: ['administrator'] },
      { href: '/desk/audit', label: 'Журнал действий', roles: ['administrator'] },
      { href: '/desk/bodies', label: 'Органы установки', roles: [OPERATOR] },
    ],
  },
]

/** Sections of the desk for someone with these roles; what the role does not open is not shown. */
export function navFor(roles: readonly string[]): readonly NavGroup[] {
  const mine = ({ roles: open }: Section) => open.some((role) => roles.includes(role))
  return GROUPS.map(({ title, sections }) => ({ title, links: sections.filter(mine) })).filter(
    ({ links }) => links.length > 0,
  )
}
