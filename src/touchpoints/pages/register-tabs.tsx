import { type Tab, Tabs } from '#platform/html/tabs.tsx'

const TABS = {
  table: { href: '/desk/register', label: 'Таблица' },
  cards: { href: '/desk/register?view=cards', label: 'Карточки' },
  map: { href: '/desk/register?view=map', label: 'Карта' },
  changes: { href: '/desk/register/changes', label: 'Что изменилось' },
  findings: { href: '/desk/register/findings', label: 'Чего не хватает' },
  imports: { href: '/desk/register/imports', label: 'Загрузить из файла', roles: ['unit-editor', 'registrar'] },
  settings: { href: '/desk/register/settings', label: 'Настройки', roles: ['registrar', 'administrator'] },
} as const satisfies Record<string, Tab & { roles?: readonly string[] }>

export type RegisterTab = keyof typeof TABS

export interface RegisterTabsProps {
  current: RegisterTab
  /** Of whoever looks: nobody is shown a page that is closed to them. */
  roles: readonly string[]
  /** What is being looked for, kept from one view of the register to the next: «q=стенд&asOf=2026-03-01». */
  kept?: string
}

/** The pages of the register beside each other. */
export const RegisterTabs = ({ current, roles, kept = '' }: RegisterTabsProps) => {
  const open = Object.entries(TABS).filter(
    ([, tab]) => !('roles' in tab) || tab.roles.some((role) => roles.includes(role)),
  )
  const tabs = open.map(([key, { href, label }]) => ({ href: VIEWS.includes(key) ? keeping(href, kept) : href, label }))
  const { href } = TABS[current]
  return (
    <div class="noprint">
      <Tabs label="Страницы перечня" tabs={tabs} current={VIEWS.includes(current) ? keeping(href, kept) : href} />
    </div>
  )
}

const VIEWS: readonly string[] = ['table', 'cards', 'map'] satisfies RegisterTab[]

const keeping = (href: string, kept: string) => (kept ? `${href}${href.includes('?') ? '&' : '?'}${kept}` : href)
