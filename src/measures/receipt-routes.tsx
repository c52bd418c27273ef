import { problemsConcerning, problemsOfWords } from '#analysis'
import { bodyWhere, onlyBody } from '#identity'
import { type Answer, again, NotFound, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { readSpokenCode } from '#platform/short-codes/rules/spoken-code.ts'
import { CITIZEN, type Work } from '#platform/work.ts'
import { bodyOfReceipt, receiptHash, type SheetOfReceipt, sheetOfReceipt } from '#surveys'
import { type Places, readPlaces } from '#touchpoints'
import { FindReceiptPage } from './pages/citizen/find-receipt.tsx'
import { ReceiptPage } from './pages/citizen/receipt.tsx'
import { type Chain, NO_CHAIN } from './rules/chain.ts'
import { courseOf, type Followed, isNewsTo, standingOf } from './rules/course.ts'
import { readChains } from './store/read-chains.ts'

// Sixty bits cannot be tried out at any pace; behind one address there may be an office, or everybody of a mobile operator.
const TRIES_A_MINUTE = 600

/** By the code of a receipt anyone reads what became of the feedback. The code is a secret: it travels in the form's body. */
export function receiptRoutes({ works, secrets }: SliceParts): Route[] {
  return [
    {
      method: 'GET',
      path: '/receipt',
      may: anyone,
      body: onlyBody,
      handle: async () => find(),
      otherwise: find,
    },
    { method: 'POST', path: '/receipt', may: anyone, perMinute: TRIES_A_MINUTE, plain: openReceipt },
  ]

  async function openReceipt(ask: Ask): Promise<Answer> {
    const typed = ask.form.get('receipt')
    const code = readSpokenCode(typed)
    if (!code) return refused(typed, 'В коде 12 знаков: цифры и русские буквы. Проверьте, не пропущен ли знак')
    const hash = receiptHash(secrets.receipts, code)
    const answer = await works.open(
      bodyWhere(bodyOfReceipt(hash)),
      (work) => drawReceipt(work, code, hash),
      () => CITIZEN,
    )
    return answer ?? refused(typed, 'Отзыва с таким кодом нет. Проверьте знаки: легко спутать 8 и В, Ш и Ц')
  }
}

const find = (): Answer => show((frame) => <FindReceiptPage frame={frame} typed="" />)

const refused = (typed: string, why: string): Answer =>
  again((frame) => <FindReceiptPage frame={frame} typed={typed} refused={[{ field: 'receipt', why }]} />)

async function drawReceipt(work: Work, code: string, hash: Buffer): Promise<Answer> {
  const sheet = await sheetOfReceipt(work, hash)
  if (!sheet) throw new NotFound()
  const places = await readPlaces(work)
  const { own, others } = await followedBy(work, sheet, places)
  const courses = (followed: readonly Followed[]) =>
    followed.map((one) => courseOf(one, work.today)).filter((course) => course.length > 0)
  const view = {
    ...{ code, answeredOn: sheet.answeredOn, today: work.today },
    about: sheet.touchpointId ? (places.placeOf(sheet.touchpointId)?.name ?? 'Точка взаимодействия') : 'Оценка',
    standing: standingOf(sheet.counted, own),
    hasWords: !sheet.counted || sheet.wordIds.length > 0,
    courses: courses(own),
    others: courses(others),
  }
  return { ...show((frame) => <ReceiptPage frame={frame} {...view} />), of: work.body }
}

/** The problems that these words show, and others about the same touchpoint of which people were told since. */
async function followedBy(work: Work, { wordIds, touchpointId, answeredOn }: SheetOfReceipt, { familyOf }: Places) {
  const shown = new Set((await problemsOfWords(work, wordIds)).map(({ problemId }) => problemId))
  const touchpointIds = touchpointId ? familyOf(touchpointId) : []
  const ids = (await problemsConcerning(work, [...shown], { touchpointIds })).map(({ id }) => id)
  const chains = await readChains(work, ids)
  const followed = (isOwn: boolean) =>
    ids.filter((id) => shown.has(id) === isOwn).map((id) => followedIn(chains.get(id) ?? NO_CHAIN))
  return { own: followed(true), others: followed(false).filter((one) => isNewsTo(one, answeredOn)) }
}

const followedIn = ({ measures, declining, wordsBack }: Chain): Followed => ({
  isDecided: measures.length > 0 || declining !== undefined,
  isDeclined: measures.length === 0,
  wordsBack,
})
