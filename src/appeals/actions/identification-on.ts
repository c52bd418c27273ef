import type { Work } from '#platform/work.ts'
import { identificationIn } from '../rules/norms/in-force.ts'
import { listNorms } from '../store/norms.ts'
import type { Identification } from '../terms/norms.ts'

/** How the body identifies a client today. */
export const identificationOn = async (work: Work): Promise<Identification> =>
  identificationIn(await listNorms(work), work.today)
