import { ClientCard, seenClient } from '#clients'
import { type Answer, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { dayOf } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { CHANNELS } from '#touchpoints'
import { appealsOfClient, MOST_PAST } from './actions/appeals-of-client.ts'
import { clientPage } from './pages/desk/client.tsx'
import { numberWords } from './rules/numbers.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import { STATES } from './rules/states.ts'
import { APPEAL_KINDS } from './terms.ts'

/** A client with their history, for who works their appeals. @clause M18b */
export const clientPageRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/desk/clients/:clientId',
    may: staff('appeal.see', APPEAL_ACTS['appeal.see']),
    handle: showClient,
  },
]

async function showClient(work: Work, { params }: Ask): Promise<Answer> {
  const client = await seenClient(work, params['clientId'] ?? '')
  const past = await appealsOfClient(work, client.id)
  return show(
    clientPage({
      name: client.name,
      card: <ClientCard client={client} />,
      editHref: `/desk/clients/${client.id}/card`,
      isCut: past.length === MOST_PAST,
      lines: past.map((appeal) => ({
        href: `/desk/appeals/${appeal.id}`,
        number: numberWords(appeal),
        kind: APPEAL_KINDS[appeal.kind],
        beginning: appeal.beginning.trim() || 'Без слов, с файлами',
        channel: CHANNELS[appeal.channel].label,
        receivedOn: dayOf(appeal.receivedOn, work.today),
        state: STATES[appeal.state],
        rating: appeal.rating,
      })),
    }),
  )
}
