import type { ComponentChildren } from 'preact'
import { Reach, type WayToReach } from './reach.tsx'
import { Chips, type Tab } from './tabs.tsx'

/** Ways of one kind: «Через интернет». */
export interface ReachGroup {
  title: string
  ways: readonly WayToReach[]
}

export interface ReachSectionProps {
  title: string
  groups: readonly ReachGroup[]
  /** What to show first: links, the present one is marked. */
  choices: readonly Tab[]
  current: string
  /** After the ways. */
  children?: ComponentChildren
}

/** How to reach the body, by kind, the kind that was asked for in front. */
export const ReachSection = ({ title, groups, choices, current, children }: ReachSectionProps) => (
  <section class="stack" aria-labelledby="reach">
    <div class="row">
      <h2 id="reach">{title}</h2>
      <span class="push">
        <Chips label="Что показать сначала" tabs={choices} current={current} />
      </span>
    </div>
    <ReachGroups groups={groups} />
    {children}
  </section>
)

export const ReachGroups = ({ groups, level = 3 }: { groups: readonly ReachGroup[]; level?: 2 | 3 }) => {
  const Heading = `h${level}` as const
  return (
    <>
      {groups.map(({ title, ways }) => (
        <>
          <Heading>{title}</Heading>
          <Reach label={title} ways={ways} />
        </>
      ))}
    </>
  )
}
