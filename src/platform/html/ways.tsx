import { Icon, type IconName } from './icon.tsx'

export interface Way {
  icon: IconName
  href: string
  title: string
  words: string
}

/** What can be done here: large cards, the whole card is a link. */
export const Ways = ({ ways }: { ways: readonly Way[] }) => (
  <ul class="ways">
    {ways.map(({ icon, href, title, words }) => (
      <li class="way">
        <Icon name={icon} />
        <h3>
          <a class="plain" href={href}>
            {title}
          </a>
        </h3>
        <p>{words}</p>
      </li>
    ))}
  </ul>
)
