import { z } from 'zod'
import { clientJson, clientSchema, seenClient } from '#clients'
import { token } from '#platform/http/permission.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import { appealsOfClient, MOST_PAST } from './actions/appeals-of-client.ts'
import { pastJson } from './appeal-view-json.ts'
import { pastSchema } from './appeal-view-schema.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'

/** A client with their history for programs, as on the desk. @clause M18b */
export const clientHistoryApi: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/v1/clients/:clientId',
    may: token('client.read', APPEAL_ACTS['appeal.see']),
    summary: 'A client, as they told of themselves, and what they have said',
    params: z.object({ clientId: z.uuid() }),
    reply: clientSchema.extend({
      appeals: z.array(pastSchema).describe(`the newest ${MOST_PAST} that this token may see`),
    }),
    answer: async (work, { params }) => {
      const client = await seenClient(work, String(params['clientId']))
      return { ...clientJson(client), appeals: (await appealsOfClient(work, client.id)).map(pastJson) }
    },
  },
]
