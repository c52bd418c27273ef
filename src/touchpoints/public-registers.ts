import type { WorkOpener } from '#platform/db/open-work.ts'
import { together } from '#platform/together.ts'
import type { Body } from '#platform/work.ts'
import { publicRegisterMessage } from './store/public-register.ts'
import type { ReachableEntry } from './terms/ways.ts'

/** What a body's home page shows. */
interface PublicRegister {
  body: Body
  /** Whether the body publishes how it is reached. */
  showsWays: boolean
  entries: readonly ReachableEntry[]
}

/** The register of the body with this code; null means the only body. Nothing where there is no such body. */
type ReadPublicRegister = (bodyCode: string | null) => Promise<PublicRegister | undefined>

/** One question is on its way while the next one gathers: whoever asks is told what stood after that. */
const LIMITS = { underWay: 2, most: 1_000 }

const MOST_BODIES = 1_000

/** Reads a home page by one message to the database; those who open it at the same moment share the message. */
export function publicRegisters(works: WorkOpener): ReadPublicRegister {
  const asking = new Map<string | null, ReadPublicRegister>()
  const readFor = async (group: readonly (string | null)[]) => {
    const [row] = await works.once<{ register: PublicRegister | null }>(publicRegisterMessage(group[0] ?? null))
    return group.map(() => row?.register ?? undefined)
  }
  return (code) => {
    const ask = asking.get(code) ?? together(readFor, LIMITS)
    if (asking.size === MOST_BODIES) asking.clear()
    asking.set(code, ask)
    return ask(code)
  }
}
