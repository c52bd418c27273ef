import type { Work } from '#platform/work.ts'
import { listBodies } from './bodies.ts'
import { identityTables } from './tables.ts'

/** What the things of the body are called, by the words that the audit keeps of them: `person:8f0c…`, `unit:…`, `token:…`, `body:…`. */
export async function thingNames(work: Work): Promise<ReadonlyMap<string, string>> {
  const tables = identityTables(work)
  const people = await tables.selectFrom('identity.person').select(['id', 'name']).orderBy('name').execute()
  const units = await tables.selectFrom('identity.unit').select(['id', 'name']).execute()
  const tokens = await tables.selectFrom('identity.api_token').select(['id', 'name']).orderBy('name').execute()
  return new Map([
    ...people.map(({ id, name }) => [`person:${id}`, name] as const),
    ...units.map(({ id, name }) => [`unit:${id}`, name] as const),
    ...tokens.map(({ id, name }) => [`token:${id}`, `Токен «${name}»`] as const),
    // Names of bodies are public: an operator's own audit says which ones were opened.
    ...(await listBodies(work)).map(({ id, name }) => [`body:${id}`, name] as const),
  ])
}
