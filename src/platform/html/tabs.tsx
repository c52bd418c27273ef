import type { ComponentChildren } from 'preact'

export interface Tab {
  href: string
  label: ComponentChildren
}

/** Neighbouring views: links, the present one is marked. */
export const Tabs = ({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li>
          <a href={tab.href} aria-current={tab.href === current ? 'page' : undefined}>
            {tab.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Short choices of what to show: «Отдела», «Только мои». */
export const Chips = ({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current?: string }) => (
  <ul class="chips" aria-label={label}>
    {tabs.map((tab) => (
      <li>
        <a class="chip" href={tab.href} aria-current={tab.href === current ? 'true' : undefined}>
          {tab.label}
        </a>
      </li>
    ))}
  </ul>
)
