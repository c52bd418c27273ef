import { classes } from './classes.ts'

export interface NavLink {
  href: string
  label: string
  count?: string | undefined
  /** The count is of what is overdue. */
  burning?: boolean
}

export interface NavGroup {
  title: string
  links: readonly NavLink[]
}

export interface SideNavProps {
  groups: readonly NavGroup[]
  /** The address of the section one is in. */
  current: string
}

/** Sections of the desk: a column where there is room, a panel behind «Разделы» where there is not. */
export const SideNav = ({ groups, current }: SideNavProps) => (
  <nav class="side" id="sections" popover="auto" aria-label="Разделы">
    {groups.map(({ title, links }, place) => (
      <>
        <h2 id={`section-${place}`}>{title}</h2>
        <ul aria-labelledby={`section-${place}`}>
          {links.map(({ href, label, count, burning }) => (
            <li>
              <a href={href} aria-current={href === current ? 'page' : undefined}>
                {label}
                {count && <span class={classes('count', burning && 'burn')}> {count}</span>}
              </a>
            </li>
          ))}
        </ul>
      </>
    ))}
  </nav>
)
