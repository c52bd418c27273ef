import { bodyById } from '#identity'
import type { Work } from '#platform/work.ts'
import { includeAmendments } from '../src/touchpoints/actions/include-amendments.ts'
import { insertAmendments, type NewAmendment } from '../src/touchpoints/store/amendments.ts'
import { listFullEntries } from '../src/touchpoints/store/list-entries.ts'
import { CHECKS, type Check, type Override } from '../src/touchpoints/terms/amendments.ts'
import { type EntryContent, NO_CONTENT } from '../src/touchpoints/terms/details.ts'
import type { FullEntry } from '../src/touchpoints/terms/entries.ts'
import type { TownBody } from './bodies.ts'
import type { Town } from './town.ts'

/** The first process of the sample. */
export const ASK = 'Запрос на ознакомление с информацией'

/** An entry of that process that has all the form asks for, and nothing beyond it. */
export const contentOf = (own: Partial<EntryContent>): EntryContent => ({
  ...NO_CONTENT,
  process: ASK,
  channel: 'other',
  kind: 'offline',
  needs: [{ need: 'information', objects: [], words: 'Получение информации' }],
  ...own,
})

/** A reason for whatever the check remarks. */
export const REASONS: Override[] = Object.keys(CHECKS).map((check) => ({
  check: check as Check,
  reason: 'поправим позже',
}))

export const submitted = (some: Partial<NewAmendment>): NewAmendment => ({
  deed: 'include',
  touchpointId: null,
  baseVersion: null,
  unitId: null,
  content: null,
  submitted: true,
  ...some,
})

/** Acts as the body's person in this role. */
export async function asRole<T>(
  town: Town,
  role: string,
  act: (work: Work) => Promise<T>,
  body: TownBody = town.body,
): Promise<T> {
  const by = { id: body.people[role]?.id ?? '', kind: 'person' as const, roles: [role] }
  const opened = await town.installation.works.open(
    bodyById(body.id),
    async (work) => ({ result: await act(work) }),
    () => by,
  )
  if (!opened) throw new Error('no such body')
  return opened.result
}

/** What the stories of amendments have in common: an editor proposes, the registrar decides. */
export function registrarOf(town: Town) {
  const propose = async (some: Partial<NewAmendment>, role = 'unit-editor'): Promise<string> =>
    (await asRole(town, role, (work) => insertAmendments(work, [submitted(some)])))[0] ?? ''
  const proposeEntry = (own: Partial<EntryContent>, role?: string) => propose({ content: contentOf(own) }, role)
  const include = (ids: readonly string[], role = 'registrar', overrides: readonly Override[] = REASONS) =>
    asRole(town, role, (work) => includeAmendments(work, ids, overrides))
  const entries = () => asRole(town, 'registrar', listFullEntries)
  const named = async (name: string): Promise<FullEntry> => {
    const found = (await entries()).find((entry) => entry.name === name)
    if (!found) throw new Error(`${name} does not stand`)
    return found
  }
  /** An entry that stands. */
  const made = async (own: Partial<EntryContent> & { name: string }): Promise<FullEntry> => {
    const outcome = await include([await proposeEntry(own)])
    if ('refused' in outcome) throw new Error(outcome.refused.map(({ why }) => why).join('; '))
    return named(own.name)
  }
  const merge = (gone: FullEntry, stay: FullEntry) =>
    propose({
      deed: 'merge',
      touchpointId: gone.touchpointId,
      baseVersion: gone.version,
      successorId: stay.touchpointId,
      reason: 'одно и то же окно',
    })
  return { propose, proposeEntry, include, entries, named, made, merge }
}
