import type { ComponentChildren } from 'preact'

export interface WayToReach {
  /** «Телефон», «Прийти самому». */
  how: string
  /** The number, the address, the link. */
  where: ComponentChildren
  more?: ComponentChildren
  hours?: ComponentChildren
}

/** How to reach the body, with internet and without. */
export const Reach = ({ ways, label }: { ways: readonly WayToReach[]; label?: string }) => (
  <ul class="reach" aria-label={label}>
    {ways.map(({ how, where, more, hours }) => (
      <li>
        <span class="how">{how}</span>
        <div>
          <div class="where">{where}</div>
          {more && <div>{more}</div>}
        </div>
        {hours ? <span class="hours">{hours}</span> : null}
      </li>
    ))}
  </ul>
)
