import { type Answer, again, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { changeClient } from './actions/change-client.ts'
import { clientApi } from './api.ts'
import { clientFormPage } from './pages/client-form.tsx'
import { seesClients, WORKING_CLIENTS } from './rules/changing.ts'
import { TYPED_FIELDS, type TypedClient, typedOf, wordsOf } from './rules/form.ts'
import { readClient } from './store/read-clients.ts'
import type { Client } from './terms.ts'

const PATH = '/desk/clients/:clientId/card'

/** The card of a client, for people and programs. */
export const clientRoutes = (): Route[] => [
  { method: 'GET', path: PATH, may: staff('client.change', WORKING_CLIENTS), handle: showForm },
  { method: 'POST', path: PATH, may: staff('client.change', WORKING_CLIENTS), handle: save },
  ...clientApi,
]

async function showForm(work: Work, { params, query }: Ask): Promise<Answer> {
  const client = await seenClient(work, params['clientId'] ?? '')
  return show(clientFormPage({ client, typed: typedOf(client), saved: query['said'] === 'saved' }))
}

async function save(work: Work, { params, form }: Ask): Promise<Answer> {
  const client = await seenClient(work, params['clientId'] ?? '')
  const typed = Object.fromEntries(TYPED_FIELDS.map((field) => [field, form.get(field)])) as unknown as TypedClient
  const seen = /^\d{1,9}$/.test(form.get('version')) ? Number(form.get('version')) : -1
  const outcome = await changeClient(work, client.id, wordsOf(client, typed), seen)
  if ('done' in outcome) return see(`${PATH.replace(':clientId', client.id)}?said=saved`)
  return again(clientFormPage({ client, typed, refused: outcome.refused }))
}

/** For whom a client is not, there is none. @throws NotFound */
export async function seenClient(work: Work, id: string): Promise<Client> {
  const client = isUuid(id) ? await readClient(work, id) : undefined
  if (!client || !seesClients(work.by.roles, client.contour)) throw new NotFound()
  return client
}
