import { z } from 'zod'
import { NotFound } from '#platform/http/answer.ts'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import { changeClient } from './actions/change-client.ts'
import { contoursSeen, seesClients, WORKING_CLIENTS } from './rules/changing.ts'
import { findClients, readClient } from './store/read-clients.ts'
import {
  CLIENT_KINDS,
  type Client,
  type ClientKind,
  type ClientWords,
  CONTOURS,
  type Contour,
  SEGMENTS,
  type Segment,
} from './terms.ts'

const keysOf = <K extends string>(list: Readonly<Record<K, string>>) => z.enum(Object.keys(list) as [K, ...K[]])
const line = z.string().trim().max(500)

const told = {
  kind: keysOf<ClientKind>(CLIENT_KINDS),
  name: line,
  segment: keysOf<Segment>(SEGMENTS).nullable(),
  email: line.nullable(),
  phone: line.nullable(),
  address: line.nullable(),
}
/** A client's card as programs see it. */
export const clientSchema = z.object({ id: z.uuid(), contour: keysOf<Contour>(CONTOURS), ...told, version: z.int() })
const sentSchema = z.strictObject({
  ...told,
  version: z.int().describe('as it was read: a change on an older one is refused'),
  appeals: z.array(z.unknown()).optional().describe('as they were read: they stay as they are'),
})
const foundSchema = z.object({
  clients: z.array(clientSchema),
  more: z.boolean().describe('more were found than are here: tell more of the name'),
})
const MOST_FOUND = 20

/** Clients for programs, by the contour of the token's role. @clause M18b, K5.4 */
export const clientApi: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/v1/clients',
    may: token('client.read', WORKING_CLIENTS),
    summary: 'Clients by a name, a telephone number or an e-mail address, in any writing',
    query: z.object({ q: z.string().trim().min(1).max(200) }),
    reply: foundSchema,
    answer: async (work, { query }) => {
      const contours = contoursSeen(work.by.roles)
      const found = await findClients(work, String(query['q']), { contours, most: MOST_FOUND + 1 })
      return { clients: found.slice(0, MOST_FOUND).map(clientJson), more: found.length > MOST_FOUND }
    },
  },
  {
    method: 'PUT',
    path: '/api/v1/clients/:clientId',
    params: z.object({ clientId: z.uuid() }),
    reply: clientSchema,
    may: token('client.change', WORKING_CLIENTS),
    summary: 'Changes a client’s card; what appeals say of their authors stays',
    sent: sentSchema,
    answer: async (work, { params, sent }) => {
      const client = await seen(work, String(params['clientId']))
      const { version, appeals: _appeals, ...words } = sent as z.output<typeof sentSchema>
      const outcome = await changeClient(work, client.id, wordsOf(client, words), version)
      if ('refused' in outcome) throw new Refused(outcome.refused)
      return clientJson(await seen(work, client.id))
    },
  },
]

async function seen(work: Work, id: string): Promise<Client> {
  const client = await readClient(work, id)
  if (!client || !seesClients(work.by.roles, client.contour)) throw new NotFound()
  return client
}

const wordsOf = (
  { contour }: Client,
  { kind, name, ...more }: Omit<z.output<typeof sentSchema>, 'version' | 'appeals'>,
): ClientWords => ({
  contour,
  kind,
  name,
  segment: more.segment ?? undefined,
  email: more.email ?? undefined,
  phone: more.phone ?? undefined,
  address: more.address ?? undefined,
})

export const clientJson = ({ madeAt: _madeAt, personId: _personId, ...client }: Client) => client
