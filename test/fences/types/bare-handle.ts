import { tablesOf } from '#platform/db/tables.ts'
import { unbound } from '#platform/db/tables.ts' // error TS2459
import type { Work } from '#platform/work.ts'

interface Anything {
  'identity.person': { name: string }
}

export async function around(work: Work) {
  await work.db.selectFrom('identity.person').execute() // error TS2339
  await work.db.query('select * from identity.person') // error TS2339
  tablesOf<Anything>({ db: {}, body: work.body }) // error TS2741
  tablesOf<Anything>({ db: work.db }) // error TS2345
  tablesOf<Anything>(work.db) // error TS2345
  return unbound
}
