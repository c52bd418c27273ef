import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { ANY_ROLE } from '#identity'
import { again } from '#platform/http/answer.ts'
import { staff, token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiFile, ApiRoute, FileApiRoute, Given, Route, WorkRoute } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Work } from '#platform/work.ts'
import { EXPORTS, type Export, exportRegister } from './actions/export-register.ts'
import { noExportPage } from './pages/no-export.tsx'
import { registerJson, registerSchema } from './register-json.ts'
import { readAsOf } from './rules/as-of.ts'
import { exportName } from './rules/file-names.ts'

/** A large register takes seconds of the process, though in small pieces. */
const DOWNLOADS_A_MINUTE = 30
const FORMATS = Object.keys(EXPORTS) as Export[]
const asOfSchema = z.object({
  asOf: z
    .string()
    .default('')
    .describe('the register as it was at the end of this day: 2026-03-03; left out: as it stands'),
})

/** The register as a file, for staff and for programs. @clause M4, M6 */
export function exportRoutes({ config: { publicUrl } }: SliceParts): Route[] {
  const json = async (work: Work, asOf: Temporal.PlainDate | null): Promise<ApiFile> => ({
    bytes: JSON.stringify(await registerJson(work, asOf, publicUrl), null, 1),
    type: 'application/json; charset=utf-8',
    name: exportName((asOf ?? work.today).toString(), 'json'),
  })
  return [
    ...FORMATS.map((as) => forStaff(as, (work, asOf) => exportRegister(work, as, asOf))),
    forStaff('json', json),
    ...FORMATS.map(forPrograms),
    jsonForPrograms(publicUrl),
  ]
}

const forStaff = (
  as: Export | 'json',
  file: (work: Work, asOf: Temporal.PlainDate | null) => Promise<ApiFile>,
): WorkRoute => ({
  method: 'GET',
  path: `/desk/register.${as}`,
  may: staff('register.read', ANY_ROLE),
  perMinute: DOWNLOADS_A_MINUTE,
  handle: async (work, { query }) => {
    const asOf = readAsOf(query['asOf'] ?? '', work.today)
    return 'done' in asOf ? file(work, asOf.done) : again(noExportPage(asOf.refused))
  },
})

const forPrograms = (as: Export): FileApiRoute => ({
  method: 'GET',
  path: `/api/v1/register.${as}`,
  may: token('register.read', ANY_ROLE),
  perMinute: DOWNLOADS_A_MINUTE,
  summary: `The register of touchpoints in the form of the order as ${as}`,
  query: asOfSchema,
  gives: [EXPORTS[as].type],
  file: async (work, given) => exportRegister(work, as, asOfOf(work, given)),
})

const jsonForPrograms = (publicUrl: string): ApiRoute => ({
  method: 'GET',
  path: '/api/v1/register.json',
  may: token('register.read', ANY_ROLE),
  summary: 'The register of touchpoints with everything that is said about its entries',
  query: asOfSchema,
  reply: registerSchema,
  answer: (work, given) => registerJson(work, asOfOf(work, given), publicUrl),
})

function asOfOf(work: Work, { query }: Given): Temporal.PlainDate | null {
  const asOf = readAsOf(String(query['asOf'] ?? ''), work.today)
  if ('refused' in asOf) throw new Refused(asOf.refused)
  return asOf.done
}
