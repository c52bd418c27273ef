import { CsrfField } from './form.tsx'
import { Icon, Logo } from './icon.tsx'
import { type PageBase, PageFrame } from './page-frame.tsx'
import { type NavGroup, SideNav } from './side-nav.tsx'
import { ViewTool } from './view-panel.tsx'

export interface DeskPerson {
  name: string
  /** The unit and the roles, in words. */
  place?: string | undefined
  links?: readonly { href: string; label: string }[] | undefined
  /** The address that the sign-out form posts to. */
  signOut?: string | undefined
}

export interface DeskPageProps extends PageBase {
  person: DeskPerson
  nav: readonly NavGroup[]
  /** The address of the section one is in. */
  current: string
  home?: string | undefined
  search?: { action: string; label: string; value?: string | undefined } | undefined
}

/** A page of the workplace: dense, with sections beside. */
export const DeskPage = (props: DeskPageProps) => {
  const { body, person, nav, current, home = '/desk', search, children } = props
  return (
    <PageFrame {...props} kind="desk">
      <header class="bar">
        <div class="wrap">
          <button type="button" class="tool only-narrow if-popover" popovertarget="sections">
            <Icon name="menu" />
            Разделы
          </button>
          <a class="logo" href={home}>
            <Logo />
            Отклик
          </a>
          <span class={search ? 'of paper' : 'of'}>{body.name}</span>
          {search && <Search {...search} />}
          <span class="row tight push">
            <ViewTool label="Вид" />
            <PersonMenu {...person} />
          </span>
        </div>
      </header>
      <div class="shell">
        <SideNav groups={nav} current={current} />
        <main id="main">
          <div class="stack">{children}</div>
        </main>
      </div>
    </PageFrame>
  )
}

const Search = ({ action, label, value }: NonNullable<DeskPageProps['search']>) => (
  <form class="search" action={action} aria-label="Поиск">
    <input class="control" type="search" name="q" value={value} aria-label={label} placeholder={label} />
  </form>
)

const PersonMenu = ({ name, place, links, signOut }: DeskPerson) => (
  <>
    <button type="button" class="tool if-popover" popovertarget="person">
      <Icon name="person" />
      {name}
    </button>
    <div id="person" class="panel menu" popover="auto">
      <p class="who">
        {name}
        {place && `, ${place}`}
      </p>
      <ul>
        {(links ?? []).map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
        {signOut && (
          <li>
            <form method="post" action={signOut}>
              <CsrfField />
              <button type="submit">Выйти</button>
            </form>
          </li>
        )}
      </ul>
    </div>
  </>
)
