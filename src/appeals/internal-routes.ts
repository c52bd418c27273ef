import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { ANY_ROLE, workingStaff } from '#identity'
import { outlineOf, QUIET, qrOf } from '#platform/documents/qr.ts'
import { filesFolder } from '#platform/files/content.ts'
import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { bringInside } from './actions/bring-inside.ts'
import { ownAppeals } from './actions/own-appeals.ts'
import { checkFiles } from './check-files.ts'
import { codeOf } from './codes.ts'
import { memoLinksPage } from './pages/internal/memo-links.tsx'
import { type OwnLine, ownListPage } from './pages/internal/own-list.tsx'
import { writeInsidePage } from './pages/internal/write-inside.tsx'
import { sizeWords, typeWords } from './rules/files.ts'
import type { TypedInternal } from './rules/internal.ts'
import { numberWords } from './rules/numbers.ts'
import { STATES, stateOf } from './rules/states.ts'
import { readFileNorm } from './store/file-norm.ts'
import type { Appeal } from './terms/appeal.ts'
import { MOST_ATTACHED } from './terms/files.ts'
import { APPEAL_KINDS } from './terms.ts'

const PATH = '/desk/internal'
const HANDS_OUT = ['internal-clerk', 'head', 'administrator']

/** What employees say as internal clients, under their own name; and the link to the way without one. @clause K2.5, K5.4 */
export function internalRoutes({ config, secrets }: SliceParts): Route[] {
  const folder = filesFolder(resolve(config.OTKLIK_DATA))
  const may = staff('internal.write', ANY_ROLE)
  const uploads = { mostBytes: MOST_ATTACHED.mostTogether, severalIn: ['files'] }
  return [
    { method: 'GET', path: PATH, may, handle: list },
    { method: 'GET', path: `${PATH}/new`, may, handle: (work) => write(work, {}) },
    { method: 'POST', path: PATH, may, uploads, handle: send },
    { method: 'GET', path: `${PATH}/memos`, may: staff('memo.links', HANDS_OUT), handle: links },
  ]

  async function list(work: Work): Promise<Answer> {
    const lines = (await ownAppeals(work)).map((appeal) => lineOf(work, appeal))
    const linksHref = HANDS_OUT.some((role) => work.by.roles.includes(role)) ? `${PATH}/memos` : undefined
    return show(ownListPage({ lines, memoHref: `/memo/${work.body.code}`, linksHref }))
  }

  async function send(work: Work, ask: Ask): Promise<Answer> {
    const { form } = ask
    const typed = {
      ...{ kind: form.get('kind'), topic: form.get('topic') },
      ...{ words: form.get('words'), against: form.get('against') },
    }
    const formId = isUuid(form.get('id')) ? form.get('id') : randomUUID()
    const files = await checkFiles(config, await readFileNorm(work), ask.fileLists['files'] ?? [])
    if ('refused' in files) return write(work, { formId, typed, refused: files.refused })
    const outcome = await bringInside(work, { secrets, filesFolder: folder }, { ...typed, formId, files: files.done })
    if ('refused' in outcome) return write(work, { formId, typed, refused: outcome.refused })
    return see(`/status/${encodeURIComponent(outcome.done.code)}`)
  }

  async function links(work: Work): Promise<Answer> {
    const address = `${config.publicUrl}/memo/${work.body.code}`
    const code = qrOf(address)
    return show(memoLinksPage({ address, qr: { outline: outlineOf(code), side: code.side, quiet: QUIET } }))
  }

  function lineOf({ today }: Work, appeal: Appeal): OwnLine {
    const code = appeal.formHash ? codeOf(secrets, appeal.formHash) : ''
    return {
      href: `/status/${encodeURIComponent(code)}`,
      number: numberWords(appeal),
      kind: APPEAL_KINDS[appeal.kind],
      words: firstLine(appeal.words),
      state: STATES[stateOf(appeal)],
      isEnded: appeal.endedAt !== null,
      receivedOn: dayAndMonth(appeal.receivedOn, today),
      due: appeal.endedAt || !appeal.dueOn ? undefined : `до ${dayAndMonth(appeal.dueOn, today)}`,
    }
  }
}

const MOST_SHOWN = 120

const firstLine = (words: string): string => {
  const line = words.trim().split('\n')[0] ?? ''
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN).trimEnd()}…` : line
}

interface Typed {
  formId?: string
  typed?: TypedInternal
  refused?: readonly Refusal[]
}

const NOTHING: TypedInternal = { kind: '', topic: '', words: '', against: '' }

async function write(work: Work, { formId = randomUUID(), typed = NOTHING, refused }: Typed): Promise<Answer> {
  const staffHere = await workingStaff(work)
  const norm = await readFileNorm(work)
  const people = staffHere
    .filter(({ id }) => id !== work.by.id)
    .map(({ id, name, unit }) => ({ value: id, label: unit ? `${name}, ${unit}` : name }))
  const filesHint = `Можно приложить до ${norm.mostFiles} файлов: ${typeWords(norm)}. Вместе до ${sizeWords(norm.mostTogether)}.`
  return (refused ? again : show)(writeInsidePage({ formId, typed, people, filesHint, refused }))
}
