import { resolve } from 'node:path'
import { bodyWhere, onlyBody } from '#identity'
import { filesFolder } from '#platform/files/content.ts'
import { type Answer, again, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Refusal } from '#platform/outcome.ts'
import { readSpokenCode } from '#platform/short-codes/rules/spoken-code.ts'
import type { Work } from '#platform/work.ts'
import { addWords } from './actions/add-words.ts'
import { readStatus } from './actions/read-status.ts'
import { withdrawAppeal } from './actions/withdraw-appeal.ts'
import { checkFiles } from './check-files.ts'
import { codeHash } from './codes.ts'
import { fileAnswer } from './file-answer.ts'
import { FindStatusPage } from './pages/status/find-status.tsx'
import { WithdrawPage } from './pages/status/withdraw.tsx'
import { readFormId } from './reception-key.ts'
import { readNumber } from './rules/numbers.ts'
import { drawStatus, drawStatusLetter, PRIVATE, statusPath } from './status-page.ts'
import { bodyOfStatus } from './store/body-of-status.ts'
import { readFileNorm } from './store/file-norm.ts'
import { MOST_ATTACHED } from './terms/files.ts'
import type { Status } from './terms/status.ts'
import { WRONG_STATUS } from './text/status.ts'

// Codes are of 60 bits; nobody needs to try many of them.
const TRIES_A_MINUTE = 30
const READS_A_MINUTE = 300
const FILES_A_MINUTE = 60

/** One's own appeal, by number and code or by the link: nothing of it is kept by a browser or found by a search. @clause M13, M15c */
export function statusRoutes(parts: SliceParts): Route[] {
  const { config, secrets } = parts
  const folder = filesFolder(resolve(config.OTKLIK_DATA))
  const codeIn = (typed: string | undefined) => readSpokenCode(typed ?? '')
  const bodyOf = (code: string | undefined) => (code ? bodyWhere(bodyOfStatus(codeHash(secrets, code))) : undefined)
  const route = {
    may: anyone,
    body: ({ params }: Ask) => bodyOf(codeIn(params['statusCode'])),
    perMinute: READS_A_MINUTE,
  }
  const path = '/status/:statusCode'
  const uploads = { mostBytes: MOST_ATTACHED.mostTogether, severalIn: ['files'] }
  return [
    {
      method: 'GET',
      path: '/status',
      may: anyone,
      body: onlyBody,
      perMinute: READS_A_MINUTE,
      handle: async () => toFind(),
      otherwise: () => toFind(),
    },
    {
      method: 'POST',
      path: '/status',
      may: anyone,
      perMinute: TRIES_A_MINUTE,
      body: ({ form }: Ask) => bodyOf(codeIn(form.get('code'))),
      handle: find,
      otherwise: wrong,
    },
    { ...route, method: 'GET', path, handle: open, otherwise: gone },
    { ...route, method: 'POST', path: `${path}/messages`, perMinute: FILES_A_MINUTE, uploads, handle: add },
    { ...route, method: 'GET', path: `${path}/withdrawal`, handle: askToWithdraw },
    { ...route, method: 'POST', path: `${path}/withdrawal`, handle: withdraw },
    { ...route, method: 'GET', path: `${path}/letter`, handle: (work, ask) => letter(work, ask) },
    { ...route, method: 'GET', path: `${path}/files/:hash`, handle: openFileOf },
  ]

  async function statusIn(work: Work, { params }: Ask): Promise<Status> {
    const code = codeIn(params['statusCode'])
    const status = code && (await readStatus(work, codeHash(secrets, code)))
    if (!status) throw new NotFound()
    return status
  }

  async function find(work: Work, ask: Ask): Promise<Answer> {
    const [code, number] = [codeIn(ask.form.get('code')), readNumber(ask.form.get('number'))]
    const status = code && number && (await readStatus(work, codeHash(secrets, code)))
    const isOne =
      status && status.appeal.number === number.number && (number.year ?? status.appeal.year) === status.appeal.year
    return isOne ? see(statusPath(code)) : wrong(ask)
  }

  function wrong({ form }: Ask): Answer {
    const typed = { number: form.get('number'), code: form.get('code') }
    return toFind(typed, [{ field: typed.code.trim() === '' ? 'code' : 'number', why: WRONG_STATUS }])
  }

  async function open(work: Work, ask: Ask): Promise<Answer> {
    return drawStatus(work, ask, parts, { status: await statusIn(work, ask), added: ask.query['added'] === 'yes' })
  }

  async function add(work: Work, ask: Ask): Promise<Answer> {
    const status = await statusIn(work, ask)
    const words = ask.form.get('words')
    const formId = readFormId(ask.form.get('id'))
    const checked = await checkFiles(config, await readFileNorm(work), ask.fileLists['files'] ?? [])
    const outcome =
      'refused' in checked
        ? checked
        : await addWords(
            work,
            { secrets, filesFolder: folder },
            { appealId: status.appeal.id, words, files: checked.done, formId: formId ?? work.now.toString() },
          )
    if ('refused' in outcome)
      return drawStatus(work, ask, parts, { status, typed: { words }, formId, refused: outcome.refused })
    return see(`${statusPath(codeIn(ask.params['statusCode']) ?? '')}?added=yes`)
  }

  async function askToWithdraw(work: Work, ask: Ask): Promise<Answer> {
    const { appeal, number } = await statusIn(work, ask)
    const page = statusPath(codeIn(ask.params['statusCode']) ?? '')
    if (appeal.endedAt) return see(page)
    return { ...show((frame) => WithdrawPage({ frame, number, path: page })), headers: PRIVATE }
  }

  async function withdraw(work: Work, ask: Ask): Promise<Answer> {
    const status = await statusIn(work, ask)
    const outcome = await withdrawAppeal(work, status.appeal.id)
    if ('refused' in outcome) return drawStatus(work, ask, parts, { status, refused: outcome.refused })
    return see(statusPath(codeIn(ask.params['statusCode']) ?? ''))
  }

  async function letter(work: Work, ask: Ask): Promise<Answer> {
    return drawStatusLetter(work, await statusIn(work, ask), codeIn(ask.params['statusCode']) ?? '')
  }

  async function openFileOf(work: Work, ask: Ask): Promise<Answer> {
    const { said } = await statusIn(work, ask)
    const file = said.flatMap(({ files }) => files).find(({ hash }) => hash === ask.params['hash'])
    if (!file) throw new NotFound()
    return { ...(await fileAnswer(work, folder, file, file.hash)), name: file.name, headers: PRIVATE } as Answer
  }
}

function toFind(typed?: { number: string; code: string }, refused?: readonly Refusal[]): Answer {
  const page = refused
    ? again((frame) => FindStatusPage({ frame, ...(typed ? { typed } : {}), refused }))
    : show((frame) => FindStatusPage({ frame }))
  return { ...page, headers: PRIVATE }
}

/** A link with a sign wrong: the form to type it anew, not a page without a way out. */
const gone = ({ params }: Ask): Answer => ({
  ...toFind({ number: '', code: params['statusCode'] ?? '' }, [{ field: 'code', why: WRONG_STATUS }]),
  status: 404,
})
