import { classes } from './classes.ts'

export interface StepsProps {
  names: readonly string[]
  /** Counted from 1. */
  current: number
}

/** The way through a form. Where you are is always said in words: «Шаг 2 из 4». */
export const Steps = ({ names, current }: StepsProps) => (
  <ol class="steps" aria-label={`Шаг ${current} из ${names.length}`}>
    {names.map((name, index) => {
      const place = index + 1
      return (
        <li
          class={classes(place < current && 'done', place > names.length / 2 && 'second-half')}
          aria-current={place === current ? 'step' : undefined}
        >
          <span class="label">
            {place === current ? `Шаг ${place} из ${names.length}. ${name}` : name}
            {place < current && <span class="sr">, пройден</span>}
          </span>
        </li>
      )
    })}
  </ol>
)
