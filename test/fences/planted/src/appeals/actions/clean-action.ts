import type { Work } from '#platform/work.ts'
import { touchpoints } from '#touchpoints'
import { listDesk } from '../store/clean-store.ts'

export async function submitAppeal(work: Work, on: string): Promise<unknown> {
  return [await listDesk({ id: '1' }), touchpoints, work, new Date(on), Date.parse(on)]
}
