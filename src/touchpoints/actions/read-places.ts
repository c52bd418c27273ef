import { dayOf } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { placesOf } from '../rules/places.ts'
import { listEntries } from '../store/list-entries.ts'
import { registerPast } from '../store/register-past.ts'
import type { Places } from '../terms/places.ts'

/** Everything in the register that figures and words may be of, what stood there once included. @clause M6, M12 */
export async function readPlaces(work: Work): Promise<Places> {
  const entries = await listEntries(work)
  return placesOf(entries, await registerPast(work), {
    entry: ({ name, goneOn }) => `${name}, исключена с ${dayOf(goneOn, work.today)}`,
    process: (name) => `${name}: процесса в перечне больше нет`,
  })
}
