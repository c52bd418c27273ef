import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { WAYS_IN } from '#channels'
import { filesFolder } from '#platform/files/content.ts'
import { type Answer, again, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { fullDay } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { takeCard } from './actions/take-card.ts'
import { type CardFiles, dropCardFiles, keepCardFiles } from './card-files.ts'
import { type CardFilling, cardOf, cardView, clientsFor, proposeForCard, withFound, withProposal } from './card-view.ts'
import { codeOf } from './codes.ts'
import { seenAppeal } from './hold-appeal.ts'
import { CardPage } from './pages/desk/cards/card.tsx'
import { SlipPage } from './pages/desk/cards/slip.tsx'
import { WaysPage } from './pages/desk/cards/ways.tsx'
import { draftKeyHash, readFormId } from './reception-key.ts'
import { typedIn } from './rules/cards/reading.ts'
import { mustBeSorted } from './rules/cards/why-not-card.ts'
import { numberWords } from './rules/numbers.ts'
import { APPEAL_ACTS, mayDo } from './rules/permissions.ts'
import { offerView } from './survey-offer.ts'
import { CARD_WAYS, type CardWay } from './terms/cards.ts'
import { MOST_ATTACHED } from './terms/files.ts'

const PATH = '/desk/appeals/new'
const TAKE_IN = staff('appeal.take-in', APPEAL_ACTS['appeal.take-in'])
const FILES_A_MINUTE = 60

/** Cards that staff fill in by hand, and the slip for the client. */
export function cardRoutes({ config, secrets }: SliceParts): Route[] {
  const folder = filesFolder(resolve(config.OTKLIK_DATA))
  const uploads = { mostBytes: MOST_ATTACHED.mostTogether, severalIn: ['files'] }
  return [
    { method: 'GET', path: PATH, may: TAKE_IN, handle: async (work) => chooseWay(work) },
    { method: 'GET', path: `${PATH}/:way`, may: TAKE_IN, handle: begin },
    { method: 'POST', path: `${PATH}/:way`, may: TAKE_IN, uploads, perMinute: FILES_A_MINUTE, handle: fill },
    { method: 'GET', path: '/desk/appeals/:appealId/slip', may: TAKE_IN, handle: showSlip },
  ]

  async function fill(work: Work, ask: Ask): Promise<Answer> {
    const way = wayIn(work, ask)
    const formId = readFormId(ask.form.get('id')) ?? randomUUID()
    const files: CardFiles = { config, folder, keyHash: draftKeyHash(secrets.receipts, work.body.id, formId) }
    const kept = await keepCardFiles(work, files, {
      sent: ask.fileLists['files'] ?? [],
      crossed: ask.form.all('crossed'),
    })
    const typed = typedIn((field) => ask.form.get(field), ask.form.all('marks'))
    const card = cardOf(work, way, typed)
    const found = await clientsFor(work, card)
    const proposed = await proposeForCard(work, card, found)
    const filling: CardFilling = { way, formId, typed, files: 'done' in kept ? kept.done : await still(work, files) }
    const wrong = 'refused' in kept ? kept.refused : []

    if (ask.form.get('do') === 'find') return draw(work, { ...filling, typed: withFound(typed, found), found }, wrong)
    if (ask.form.get('do') === 'propose')
      return draw(work, { ...filling, typed: withProposal(typed, proposed), proposed, found }, wrong)
    if (wrong.length > 0) return draw(work, filling, wrong)
    const outcome = await takeCard(
      work,
      { secrets, filesFolder: folder },
      {
        ...{ formId, card, typed, files: { files: [], kept: filling.files } },
        proposed: proposed.sorting,
      },
    )
    if ('done' in outcome) {
      await dropCardFiles(work, files)
      return see(`/desk/appeals/${outcome.done.appealId}/slip?new=${way}`)
    }
    const sorted = mustBeSorted(card) ? { typed: withProposal(typed, proposed), proposed } : {}
    return draw(work, { ...filling, ...sorted, found: found.length > 0 ? found : undefined }, outcome.refused)
  }

  async function still(work: Work, files: CardFiles) {
    const kept = await keepCardFiles(work, files, { sent: [], crossed: [] })
    return 'done' in kept ? kept.done : []
  }

  async function showSlip(work: Work, ask: Ask): Promise<Answer> {
    const appeal = await seenAppeal(work, ask.params['appealId'] ?? '')
    const way = wayAt(ask.query['new'] ?? '')
    const slip = {
      appealId: appeal.id,
      number: numberWords(appeal),
      // Who wrote a memo without a name, or on the site, has the code from there: with it anybody speaks for them.
      code: appeal.formHash && wayAt(appeal.way) ? codeOf(secrets, appeal.formHash) : undefined,
      bodyName: work.body.name,
      receivedOn: fullDay(appeal.receivedOn),
      answerBy: appeal.dueOn ? fullDay(appeal.dueOn) : undefined,
      isAnswered: appeal.answeredAt !== null,
      statusAddress: `${config.publicUrl}/status`,
      offer: await offerView(work, config, appeal),
      again: way && { href: `${PATH}/${way}`, label: `Записать ещё: ${WAYS_IN[way].toLowerCase()}` },
      isNew: way !== undefined,
    }
    return show((frame) => <SlipPage frame={frame} slip={slip} />)
  }
}

/** An oral word is for the head to whom it was said. @clause K2.5 */
const waysFor = ({ by }: Pick<Work, 'by'>): CardWay[] =>
  (Object.keys(CARD_WAYS) as CardWay[]).filter((way) => way !== 'oral' || by.roles.includes('head'))

const wayAt = (typed: string): CardWay | undefined => (Object.keys(CARD_WAYS) as CardWay[]).find((way) => way === typed)

/** @throws NotFound */
function wayIn(work: Work, { params }: Pick<Ask, 'params'>): CardWay {
  const way = waysFor(work).find((one) => one === params['way'])
  if (!way) throw new NotFound()
  return way
}

const chooseWay = (work: Work): Answer =>
  show((frame) => (
    <WaysPage
      frame={frame}
      ways={waysFor(work).map((way) => ({ way, label: WAYS_IN[way] }))}
      canImport={mayDo('import.take', work.by.roles)}
    />
  ))

async function begin(work: Work, ask: Ask): Promise<Answer> {
  const filling = {
    way: wayIn(work, ask),
    formId: randomUUID(),
    typed: typedIn((field) => (field === 'told' ? 'yes' : ''), []),
    files: [],
  }
  return draw(work, filling, [])
}

async function draw(work: Work, filling: CardFilling, refused: readonly Refusal[]): Promise<Answer> {
  const view = await cardView(work, refused.length > 0 ? { ...filling, refused } : filling)
  return refused.length > 0
    ? again((frame) => <CardPage frame={frame} view={view} />)
    : show((frame) => <CardPage frame={frame} view={view} />)
}
