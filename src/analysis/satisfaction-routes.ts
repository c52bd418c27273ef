import { CSV_TYPE, csv } from '#platform/documents/csv.ts'
import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import { CHANNELS, type PlaceProcess } from '#touchpoints'
import { readSatisfaction } from './actions/read-satisfaction.ts'
import { askedIn } from './asked-in.ts'
import { choicesOf } from './choices.ts'
import { SatisfactionPage } from './pages/desk/satisfaction.tsx'
import { addressOf, SATISFACTION } from './rules/address.ts'
import { attentionOf } from './rules/attention.ts'
import { satisfactionRows } from './satisfaction-rows.ts'
import { FIGURES_READERS } from './terms.ts'
import { cutName, TITLE } from './text.ru.ts'

const may = staff('figures.read', FIGURES_READERS)

/** What clients say, in figures. */
export const satisfactionRoutes: readonly Route[] = [
  { method: 'GET', path: SATISFACTION, may, handle: showSatisfaction },
  { method: 'GET', path: `${SATISFACTION}.csv`, may, handle: saveSatisfaction },
]

async function showSatisfaction(work: Work, { query }: Ask): Promise<Answer> {
  const { asked, register, satisfaction } = await readSatisfaction(work, askedIn(query))
  const page = {
    asked,
    satisfaction,
    choices: choicesOf(asked, register, work.today),
    today: work.today,
    subtitle: '',
    attention: [],
  }
  if ('refused' in satisfaction) return again((frame) => SatisfactionPage({ frame, ...page }))
  const { cut } = satisfaction.done
  const subtitle = cutName(cut, cut.channel ? CHANNELS[cut.channel].label : '', work.today)
  const registered = (cut.process ? [cut.process] : register).reduce((sum, process) => sum + standingIn(process), 0)
  const attention = attentionOf(satisfaction.done, registered)
  return show((frame) => SatisfactionPage({ frame, ...page, subtitle, attention }))
}

const standingIn = ({ entries }: PlaceProcess): number => entries.filter(({ goneOn }) => goneOn === null).length

/** The tables of the page for a spreadsheet; what cannot be shown is explained on the page. */
async function saveSatisfaction(work: Work, { query }: Ask): Promise<Answer> {
  const { asked, satisfaction } = await readSatisfaction(work, askedIn(query))
  if ('refused' in satisfaction) return see(addressOf(asked))
  const { cut } = satisfaction.done
  const subtitle = cutName(cut, cut.channel ? CHANNELS[cut.channel].label : '', work.today)
  const rows = satisfactionRows(satisfaction.done, subtitle, work.today)
  return { bytes: csv(rows), type: CSV_TYPE, name: `${TITLE}, ${subtitle.replaceAll(/[·/\\:*?"<>|]+/g, ',')}.csv` }
}
