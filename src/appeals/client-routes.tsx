import { WAYS_IN } from '#channels'
import { ClientCard, seenClient } from '#clients'
import { type Answer, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { dateAndTime, dayOf } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { type ClientLine, clientPage } from './pages/desk/client.tsx'
import { numberWords } from './rules/numbers.ts'
import { APPEAL_ACTS, contoursOf } from './rules/permissions.ts'
import { STATES, stateOf } from './rules/states.ts'
import { clientHistory, type HistoryRow } from './store/client-history.ts'
import { ANSWER_WAYS, APPEAL_KINDS } from './terms.ts'

const A_SHEET = 25

/** A client with their history, for who works their appeals. @clause M18b */
export const clientPageRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/desk/clients/:clientId',
    may: staff('appeal.see', APPEAL_ACTS['appeal.see']),
    handle: showClient,
  },
]

async function showClient(work: Work, { params, query }: Ask): Promise<Answer> {
  const client = await seenClient(work, params['clientId'] ?? '')
  const typed = query['after'] ?? ''
  const skip = /^\d{1,5}$/.test(typed) ? Number(typed) : 0
  const asked = { clientId: client.id, contours: contoursOf(work.by.roles), skip, most: A_SHEET }
  const rows = await clientHistory(work, asked)
  const shown = skip + rows.length
  const total = rows[0]?.total ?? shown
  return show(
    clientPage({
      name: client.name,
      card: <ClientCard client={client} />,
      editHref: `/desk/clients/${client.id}/card`,
      newestHref: skip > 0 ? `/desk/clients/${client.id}` : undefined,
      olderHref: total > shown ? `/desk/clients/${client.id}?after=${shown}#history` : undefined,
      shown,
      total,
      lines: rows.map((row) => lineOf(work, row)),
    }),
  )
}

function lineOf({ body, today }: Work, row: HistoryRow): ClientLine {
  const { deed, at, words, mark, year, number, kind } = row
  const isOwn = deed === 'appeal'
  return {
    href: `/desk/appeals/${row.appealId}`,
    number: numberWords({ year, number }),
    // A rating has no hour.
    when:
      deed === 'rating'
        ? dayOf(at.toZonedDateTimeISO(body.timeZone).toPlainDate(), today)
        : dateAndTime(at, body.timeZone, today),
    what: whatOf(row),
    words: words.trim() || (isOwn ? 'Без слов, с файлами' : ''),
    isTheirs: isOwn || deed === 'rating',
    about: isOwn ? `${APPEAL_KINDS[kind]}. ${STATES[stateOf({ ...row, isPaused: false, isWaiting: false })]}` : '',
    isLow: mark !== null && mark <= 2,
  }
}

function whatOf({ deed, way, sentWay, mark }: HistoryRow): string {
  switch (deed) {
    case 'appeal':
      return WAYS_IN[way]
    case 'call':
      return 'Звонок по обращению'
    case 'answer':
      return sentWay ? `Ответ: ${ANSWER_WAYS[sentWay].toLowerCase()}` : 'Ответ'
    case 'rating':
      return `Оценка ответа: ${mark} из 5`
  }
}
