import type { Work } from '#platform/work.ts'
import { readSatisfaction } from './actions/read-satisfaction.ts'
import { AtTouchpoint } from './pages/desk/at-touchpoint.tsx'
import { ALL_TIME } from './rules/cut.ts'

/** All the time's satisfaction with a touchpoint, for its own page; nothing for one that figures do not know. @clause K3.1 */
export async function satisfactionAt(work: Work, touchpointId: string) {
  const { satisfaction } = await readSatisfaction(work, {
    period: ALL_TIME,
    process: '',
    touchpoint: touchpointId,
    channel: '',
  })
  return 'done' in satisfaction ? (
    <AtTouchpoint touchpointId={touchpointId} satisfaction={satisfaction.done} today={work.today} />
  ) : undefined
}
