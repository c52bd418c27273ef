import { Contacts } from '#platform/html/contacts.tsx'
import type { WayToReach } from '#platform/html/reach.tsx'
import type { ReachGroup } from '#platform/html/reach-section.tsx'
import { waysOf } from '../rules/ways.ts'
import type { Whereabouts } from '../terms/details.ts'
import type { ReachableEntry, Way } from '../terms/ways.ts'
import type { Kind } from '../terms.ts'
import { HOW } from '../text.ru.ts'

const together = new Intl.ListFormat('ru', { type: 'conjunction' })

const KIND_WORDS: Readonly<Record<Kind, string>> = { digital: 'Через интернет', offline: 'Без интернета' }

/** What may be shown first, as an address says it: `?first=offline`. */
export const readFirst = (typed: string | undefined): Kind => (typed === 'offline' ? 'offline' : 'digital')

/** The two choices, as links of the page at this address. @clause M13 */
export const firstChoices = (page: string, first: Kind) => {
  const href = (kind: Kind) => `${page}?first=${kind}#reach`
  return {
    choices: [
      { href: href('digital'), label: 'Сначала через интернет' },
      { href: href('offline'), label: 'Сначала без интернета' },
    ],
    current: href(first),
  }
}

/** The ways to reach the body, by kind, those of the kind that was asked for in front. @clause M13 */
export function reachGroups(entries: readonly ReachableEntry[], first: Kind): ReachGroup[] {
  const ways = waysOf(entries, first)
  // The ways come with the kind that was asked for in front.
  return [...new Set(ways.map(({ kind }) => kind))].map((kind) => ({
    title: KIND_WORDS[kind],
    ways: ways.filter((way) => way.kind === kind).map(reachOf),
  }))
}

/** A way to reach the body in plain words: where, when, what can be done there, what is done for whom it is hard. @clause M13 */
function reachOf({ name, channel, canDo, places, accessibility }: Way): WayToReach {
  const [only] = places.length === 1 ? places : []
  // Hours alone are no place: the name then leads.
  const isFound = places.some(({ address, phone, email, link }) => address || phone || email || link)
  return {
    how: HOW[channel],
    where: isFound ? places.map((place) => <Place {...place} hours={only ? '' : place.hours} />) : name,
    more: (
      <>
        {isFound && <div>{name}</div>}
        {canDo.length > 0 && <div>{`Здесь можно ${together.format(canDo)}`}</div>}
        {accessibility.map((note) => (
          <div class="small">{`Доступность: ${note}`}</div>
        ))}
      </>
    ),
    ...(only?.hours ? { hours: only.hours } : {}),
  }
}

const Place = ({ hours, ...place }: Whereabouts) => (
  <div class="place">
    <Contacts {...place} />
    {hours && <div class="hours">{hours}</div>}
  </div>
)
