import { sql } from 'kysely'
import { tablesOf } from '#platform/db/tables.ts'
import type { TouchpointsFact } from '#touchpoints'
import { KINDS } from '../terms.ts'

export const listDesk = (fact: TouchpointsFact) => [tablesOf, sql, KINDS, fact]
