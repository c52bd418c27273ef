import { z } from 'zod'
import { ANY_ROLE } from '#identity'
import { token } from '#platform/http/permission.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { processesOf } from './rules/register.ts'
import { listEntries } from './store/list-entries.ts'
import { channelSchema, kindSchema, type NumberedEntry, needSchema, objectSchema } from './terms.ts'

const entrySchema = z.object({
  id: z.uuid(),
  number: z.string().describe('its place in the form: 1.1'),
  name: z.string(),
  channel: channelSchema,
  kind: kindSchema,
  needs: z.array(z.object({ need: needSchema, objects: z.array(objectSchema), words: z.string() })),
  key: z.boolean().describe('a key touchpoint of its direction'),
  code: z.string().describe('the short code'),
  url: z.url().describe('where feedback about it is left'),
})

const registerSchema = z
  .object({
    body: z.object({ code: z.string(), name: z.string() }),
    asOf: z.iso.date().describe('the local date of the body'),
    processes: z.array(z.object({ number: z.int(), name: z.string(), entries: z.array(entrySchema) })),
  })
  .describe('the register of touchpoints in the sequence of its form')

/** The register for programs. @clause M4 */
export const registerJson = ({ config }: SliceParts): ApiRoute => ({
  method: 'GET',
  path: '/api/v1/register.json',
  may: token('register.read', ANY_ROLE),
  summary: 'The register of touchpoints as it stands',
  reply: registerSchema,
  answer: async (work) => {
    const processes = processesOf(await listEntries(work))
    const register: z.input<typeof registerSchema> = {
      body: { code: work.body.code, name: work.body.name },
      asOf: work.today.toString(),
      processes: processes.map(({ number, name, entries }) => ({
        number,
        name,
        entries: entries.map((entry) => entryJson(entry, config.publicUrl)),
      })),
    }
    return register
  },
})

const entryJson = (entry: NumberedEntry, publicUrl: string): z.input<typeof entrySchema> => ({
  id: entry.touchpointId,
  number: entry.number,
  name: entry.name,
  channel: entry.channel,
  kind: entry.kind,
  needs: entry.needs.map(({ need, objects, words }) => ({ need, objects: [...objects], words })),
  key: entry.isKey,
  code: entry.code,
  url: `${publicUrl}/e/${entry.code}`,
})
