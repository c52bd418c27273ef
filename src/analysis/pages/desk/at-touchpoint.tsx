import type { Temporal } from 'temporal-polyfill'
import { addressOf } from '../../rules/address.ts'
import { ALL_TIME } from '../../rules/cut.ts'
import type { Satisfaction } from '../../rules/tables.ts'
import { Months } from './months.tsx'
import { Overall } from './overall.tsx'

export interface AtTouchpointProps {
  touchpointId: string
  satisfaction: Satisfaction
  today: Temporal.PlainDate
}

/** How content people are with one touchpoint, in brief. @clause K3.1 */
export const AtTouchpoint = ({ touchpointId, satisfaction, today }: AtTouchpointProps) => {
  const { all, before, reliability, months } = satisfaction
  const everything = addressOf({ period: ALL_TIME, touchpoint: touchpointId })
  return (
    <section class="stack" aria-labelledby="satisfaction">
      <h2 id="satisfaction">Что говорят клиенты</h2>
      <div class="cols lead">
        <Overall all={all} before={before} reliability={reliability} />
        <Months months={months} today={today} table={`${everything}#months`} />
      </div>
      <p>
        <a href={everything}>Все цифры этой точки</a>
      </p>
    </section>
  )
}
