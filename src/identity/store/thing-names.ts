import type { Work } from '#platform/work.ts'
import { listBodies } from './bodies.ts'
import { identityTables } from './tables.ts'

/** What the things of the body are called, by the words that the audit keeps of them: `person:8f0c…`, `unit:…`, `token:…`, `body:…`. */
export async function thingNames(work: Work): Promise<ReadonlyMap<string, string>> {
  const tables = identityTables(work)
  const people = await tables.selectFrom('identity.person').select(['id', 'name']).orderBy('name').execute()
  const units = await tables.selectFrom('identity.unit').select(['id', 'name']).execute()
  const tokens = await tables
    .selectFrom('identity.api_token')
    .select(['id', 'name', 'made_by as madeBy'])
    .orderBy('name')
    .execute()
  const owners = new Map(people.map(({ id, name }) => [id, name]))
  return new Map([
    ...people.map(({ id, name }) => [`person:${id}`, name] as const),
    ...units.map(({ id, name }) => [`unit:${id}`, name] as const),
    ...tokens.map(({ id, name, madeBy }) => [`token:${id}`, programName(name, owners.get(madeBy))] as const),
    // Names of bodies are public: an operator's own audit says which ones were opened.
    ...(await listBodies(work)).map(({ id, name }) => [`body:${id}`, name] as const),
  ])
}

/** A program acts in the name of whoever answers for it; one that was made at the command line is nobody's of the staff. */
const programName = (name: string, owner: string | undefined): string =>
  owner ? `Программа «${name}», владелец ${owner}` : `Программа «${name}»`

/** The same of those who act, people and programs, by their bare ids. */
export async function actorNames(work: Work): Promise<ReadonlyMap<string, string>> {
  const names = [...(await thingNames(work))]
  return new Map(
    names.flatMap(([thing, name]) => {
      const [kind, id = ''] = thing.split(':')
      return kind === 'person' || kind === 'token' ? [[id, name] as const] : []
    }),
  )
}
