import { Notice } from '#platform/html/notice.tsx'
import { amendmentNumber } from '../../rules/amendment-number.ts'
import { DEEDS, type Deed, STATES, type State } from '../../terms/amendments.ts'

export interface OnTheWayProps {
  amendments: readonly { id: string; number: number; deed: Deed; state: State; who: string; mayOpen: boolean }[]
}

/** Other amendments of the same entry that are not decided yet: several may stand, and whoever writes one knows. @clause M6 */
export const OnTheWay = ({ amendments }: OnTheWayProps) =>
  amendments.length === 0 ? null : (
    <Notice title="На эту точку уже есть другие правки">
      <ul>
        {amendments.map(({ id, number, deed, state, who, mayOpen }) => {
          const words = `${amendmentNumber(number)}, ${DEEDS[deed].toLowerCase()}`
          return (
            <li>
              {mayOpen ? <a href={`/desk/amendments/${id}`}>{words}</a> : words}
              {`: ${STATES[state]}, ${who}`}
            </li>
          )
        })}
      </ul>
      <p>Если вы предлагаете то же самое, своя правка не нужна.</p>
    </Notice>
  )
