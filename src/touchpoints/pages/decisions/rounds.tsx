import { Line } from '#platform/html/line.tsx'
import { REMARK_FIELDS } from '../../terms/amendments.ts'
import type { Round } from '../../terms/decisions.ts'

export interface RoundsProps {
  rounds: readonly Round[]
  moment: (round: Round) => string
  who: (id: string) => string
}

/** What was remarked so far, the last round first. @clause M5 */
export const Rounds = ({ rounds, moment, who }: RoundsProps) => (
  <Line
    label="Возвраты с замечаниями"
    knots={rounds.toReversed().map((round) => ({
      state: 'done',
      when: moment(round),
      title: `Возврат ${round.number}: ${who(round.returnedBy)}`,
      children: (
        <>
          {round.words && <p class="as-typed">{round.words}</p>}
          {round.remarks.length > 0 && (
            <ul>
              {round.remarks.map(({ field, why }) => (
                <li>
                  <strong>{REMARK_FIELDS[field]}:</strong> <span class="as-typed">{why}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      ),
    }))}
  />
)
