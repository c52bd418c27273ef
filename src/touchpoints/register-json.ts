import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Work } from '#platform/work.ts'
import { entryJson, entrySchema } from './entry-json.ts'
import { processesOf } from './rules/register.ts'
import { entriesOn } from './store/entries-on.ts'

export const registerSchema = z
  .object({
    body: z.object({ code: z.string(), name: z.string() }),
    asOf: z.iso.date().describe('the local date of the body'),
    processes: z.array(z.object({ number: z.int(), name: z.string(), entries: z.array(entrySchema) })),
  })
  .describe('the register of touchpoints in the sequence of its form')

/** The register with everything that is said about its entries. @clause M4, M6 */
export async function registerJson(
  work: Work,
  asOf: Temporal.PlainDate | null,
  publicUrl: string,
): Promise<z.input<typeof registerSchema>> {
  const on = asOf ?? work.today
  const processes = processesOf(await entriesOn(work, on))
  return {
    body: { code: work.body.code, name: work.body.name },
    asOf: on.toString(),
    processes: processes.map(({ number, name, entries }) => ({
      number,
      name,
      entries: entries.map((entry) => entryJson(entry, publicUrl)),
    })),
  }
}
