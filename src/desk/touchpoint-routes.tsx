import { satisfactionAt } from '#analysis'
import { outsideThrough } from '#appeals'
import { ANY_ROLE, thingNames } from '#identity'
import { problemsAt } from '#measures'
import { type Answer, NotFound, show } from '#platform/http/answer.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { fullDay } from '#platform/i18n/dates.ts'
import { monthOf } from '#platform/i18n/periods.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { findWords, namedTouchpoints } from '#surveys'
import { DEEDS, demandOf, type EntryCard, EntryFacts, entryWays, readEntryCard, readPlaces, STATES } from '#touchpoints'
import { TouchpointPage } from './pages/touchpoint.tsx'
import type { DemandShown } from './pages/touchpoint-demand.tsx'
import type { Heard } from './pages/touchpoint-heard.tsx'

/** Who reads figures and words of answers. */
const LISTENERS = ['analyst', 'head']
const A_FEW = 5

/** The page of a touchpoint joins what every slice knows of it. */
export const touchpointRoutes = ({ config: { publicUrl } }: SliceParts): Route[] => [
  {
    method: 'GET',
    path: '/desk/touchpoints/:touchpointId',
    may: staff('register.read', ANY_ROLE),
    handle: (work, { params }) => showTouchpoint(work, (params['touchpointId'] ?? '').toLowerCase(), publicUrl),
  },
]

async function showTouchpoint(work: Work, touchpointId: string, publicUrl: string): Promise<Answer> {
  const card = isUuid(touchpointId) ? await readEntryCard(work, touchpointId) : undefined
  if (!card) throw new NotFound()
  const { entry, gone, mergedHere, ahead, mayPropose } = card
  const unit = entry.unitId === null ? undefined : (await thingNames(work)).get(`unit:${entry.unitId}`)
  const view = {
    touchpointId,
    name: entry.name,
    number: entry.number,
    isKey: entry.isKey,
    isSample: entry.sampleOf !== null,
    facts: <EntryFacts entry={entry} unit={unit} since={fullDay(entry.includedOn)} />,
    gone: gone && {
      isMerged: gone.deed === 'merged',
      on: fullDay(gone.goneOn),
      turnTo: gone.turnTo,
      successor: gone.successor && { id: gone.successor.touchpointId, name: gone.successor.name },
    },
    mergedHere: mergedHere.map(({ touchpointId: id, name }) => ({ id, name })),
    deeds: mayPropose.map((deed) => ({
      label: DEED_WORDS[deed],
      href: `/desk/amendments/new?deed=${deed}&touchpoint=${touchpointId}`,
    })),
    ahead: ahead.map(({ number, deed, state, href }) => {
      return { href, words: `${number}, ${DEEDS[deed].toLowerCase()}: ${STATES[state]}` }
    }),
    // What came through a merged entry counts for the one that stays, and is shown there.
    demand: gone?.deed === 'merged' ? undefined : await demandAt(work, card),
    counting: entry.details.demand.counting,
    ways: gone ? undefined : entryWays(entry, publicUrl),
    heard: gone?.deed !== 'merged' && mayListen(work) ? await heardAt(work, card) : undefined,
  }
  return show((frame) => <TouchpointPage frame={frame} {...view} />)
}

const MONTHS = 12

/** How many came in each month of the last year, the newest first. @clause M7 */
async function demandAt(work: Work, { entry, familyIds }: EntryCard): Promise<DemandShown> {
  const { months, sharedWith } = await demandOf(work, entry.touchpointId, MONTHS)
  const since = work.today.with({ day: 1 }).subtract({ months: MONTHS - 1 })
  return {
    months: months.toReversed().map(({ month, direct, byAddress }) => ({ name: monthOf(month), direct, byAddress })),
    outside: await outsideThrough(work, familyIds, since),
    sharedWith: sharedWith.map(({ touchpointId: id, number, name }) => ({ id, name: `${number} ${name}` })),
  }
}

const DEED_WORDS = { change: 'Предложить правку', exclude: 'Исключить', merge: 'Объединить' } as const

const mayListen = ({ by }: Work): boolean => LISTENERS.some((role) => by.roles.includes(role))

/** What people said of the touchpoint, as far as it leads to nobody, and what came of it. @clause K3.1, K3.3, K3.5, K5.3 */
async function heardAt(work: Work, { entry, familyIds }: EntryCard): Promise<Heard> {
  const { touchpointId, processId } = entry
  const named = await namedTouchpoints(work, await readPlaces(work))
  const words = named.has(touchpointId) ? await findWords(work, { touchpointIds: familyIds }, A_FEW + 1) : undefined
  return {
    touchpointId,
    satisfaction: await satisfactionAt(work, touchpointId),
    words: words?.slice(0, A_FEW).map((one) => one.words),
    hasMore: (words?.length ?? 0) > A_FEW,
    problems: await problemsAt(work, { touchpointIds: familyIds, processId }),
  }
}
