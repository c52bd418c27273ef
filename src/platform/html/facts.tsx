import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

export type Fact = readonly [name: string, value: ComponentChildren]

/** What is known, by name and value. */
export const Facts = ({ facts, size, stacked }: { facts: readonly Fact[]; size?: 'small'; stacked?: boolean }) => (
  <dl class={classes('facts', size, stacked && 'stacked')}>
    {facts.map(([name, value]) => (
      <>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </>
    ))}
  </dl>
)
