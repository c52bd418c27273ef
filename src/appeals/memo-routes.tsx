import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { bodyByCode } from '#identity'
import { filesFolder } from '#platform/files/content.ts'
import type { Knot } from '#platform/html/line.tsx'
import { type Answer, again, NotFound, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { dayOf } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import { readSpokenCode } from '#platform/short-codes/rules/spoken-code.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { continueMemo } from './actions/continue-memo.ts'
import { type MemoTalk, readMemoTalk } from './actions/read-memo-talk.ts'
import { sendMemo } from './actions/send-memo.ts'
import { codeHash } from './codes.ts'
import { fileAnswer } from './file-answer.ts'
import { MemoKnotFiles } from './pages/memo/memo-files.tsx'
import { MemoSentPage } from './pages/memo/memo-sent.tsx'
import { MemoTalkPage, OpenMemoPage } from './pages/memo/memo-talk.tsx'
import { WriteMemoPage } from './pages/memo/write-memo.tsx'
import { MEMO_LIMITS } from './rules/memos/memo.ts'
import { STATES, stateOf } from './rules/states.ts'

const PATH = '/memo/:body'
const SENDING_A_MINUTE = 30
const READING_A_MINUTE = 300

/**
 * An employee's memo without a name: pages that need no session and no cookie, give none, and keep no time.
 * @clause K5.3, K5.4
 */
export function memoRoutes({ config, secrets }: SliceParts): Route[] {
  const folder = filesFolder(resolve(config.OTKLIK_DATA))
  const body = ({ params }: Ask) => bodyByCode(params['body'] ?? '')
  const route = { may: anyone, body }
  const taking = { mostBytes: MEMO_LIMITS.bytes, severalIn: ['files'] }
  return [
    { ...route, method: 'GET', path: PATH, perMinute: READING_A_MINUTE, handle: async (work) => write(work, {}) },
    { ...route, method: 'POST', path: PATH, perMinute: SENDING_A_MINUTE, uploads: taking, handle: send },
    {
      ...route,
      method: 'GET',
      path: `${PATH}/talk`,
      perMinute: READING_A_MINUTE,
      handle: async (work) => toOpen(work),
    },
    { ...route, method: 'POST', path: `${PATH}/talk`, perMinute: READING_A_MINUTE, handle: open },
    { ...route, method: 'POST', path: `${PATH}/talk/words`, perMinute: SENDING_A_MINUTE, uploads: taking, handle: add },
    { ...route, method: 'POST', path: `${PATH}/talk/files`, perMinute: READING_A_MINUTE, handle: openFileOf },
  ]

  async function send(work: Work, ask: Ask): Promise<Answer> {
    const typed = { words: ask.form.get('words'), topic: ask.form.get('topic') }
    const formId = formIdOf(ask)
    const outcome = await sendMemo(work, secrets, { ...typed, formId, files: ask.fileLists['files'] ?? [] })
    if ('refused' in outcome) return write(work, { formId, typed, refused: outcome.refused })
    const { code } = outcome.done
    const readFrom = dayOf(work.today.add({ days: 1 }), work.today)
    return show((frame) => <MemoSentPage frame={frame} {...placeOf(work)} code={code} readFrom={readFrom} />)
  }

  async function open(work: Work, ask: Ask): Promise<Answer> {
    const { talk, code, refused } = await talkOf(work, ask)
    return talk ? drawTalk(work, code, talk, {}) : toOpen(work, ask.form.get('code'), refused)
  }

  async function add(work: Work, ask: Ask): Promise<Answer> {
    const { talk, code, refused } = await talkOf(work, ask)
    if (!talk) return toOpen(work, ask.form.get('code'), refused)
    const typed = ask.form.get('words')
    const formId = formIdOf(ask)
    const outcome = await continueMemo(work, secrets, {
      ...{ formId, code, words: typed },
      files: ask.fileLists['files'] ?? [],
    })
    if ('refused' in outcome) return drawTalk(work, code, talk, { typed, formId, refused: outcome.refused })
    const now = await readMemoTalk(work, codeHash(secrets, code))
    return drawTalk(work, code, now ?? talk, { isAdded: true })
  }

  /** The code travels in the form's body here, too. */
  async function openFileOf(work: Work, ask: Ask): Promise<Answer> {
    const { talk } = await talkOf(work, ask)
    const file = talk?.said.flatMap(({ files }) => files).find(({ hash }) => hash === ask.form.get('hash'))
    if (!file) throw new NotFound()
    const ownerKind = file.ownerKind as 'appeal' | 'appeal-message' | 'appeal-answer'
    return fileAnswer(work, folder, { ownerKind, ownerId: file.ownerId }, file.hash)
  }

  async function talkOf(work: Work, ask: Ask) {
    const code = readSpokenCode(ask.form.get('code'))
    if (!code) return { code: '', refused: 'В коде 12 знаков: цифры и русские буквы. Проверьте, не пропущен ли знак' }
    const talk = await readMemoTalk(work, codeHash(secrets, code))
    return { code, talk, refused: 'Записки с таким кодом нет. Проверьте знаки: легко спутать 8 и В, Ш и Ц' }
  }
}

const placeOf = ({ body }: Work) => ({ body: body.name, at: `/memo/${body.code}` })

const formIdOf = ({ form }: Ask): string => (isUuid(form.get('id')) ? form.get('id') : randomUUID())

interface Typed {
  formId?: string
  typed?: { words: string; topic: string }
  refused?: readonly Refusal[]
}

function write(work: Work, { formId = randomUUID(), typed = { words: '', topic: '' }, refused }: Typed): Answer {
  const page = { ...placeOf(work), formId, typed, refused }
  return (refused ? again : show)((frame) => <WriteMemoPage frame={frame} {...page} />)
}

const toOpen = (work: Work, typed = '', why?: string): Answer =>
  (why ? again : show)((frame) => (
    <OpenMemoPage frame={frame} {...placeOf(work)} typed={typed} refused={why ? [{ field: 'code', why }] : undefined} />
  ))

interface Added {
  typed?: string
  formId?: string
  refused?: readonly Refusal[]
  isAdded?: boolean
}

function drawTalk(work: Work, code: string, talk: MemoTalk, added: Added): Answer {
  const { typed = '', formId = randomUUID(), refused, isAdded = false } = added
  const view = {
    ...{ code, formId, typed, isAdded, refused, number: talk.number, isOver: talk.isOver },
    standing: standingWords(work, talk),
    knots: knotsOf(work, code, talk),
  }
  return (refused ? again : show)((frame) => <MemoTalkPage frame={frame} {...placeOf(work)} {...view} />)
}

function standingWords(work: Work, talk: MemoTalk): string {
  if (!talk.appeal) return 'Записку прочтут после полуночи. Тогда она получит номер и срок ответа.'
  const state = stateOf(talk.appeal)
  const due = talk.appeal.dueOn
  return talk.isOver || !due ? `${STATES[state]}.` : `${STATES[state]}. Ответим до ${dayOf(due, work.today)}.`
}

const knotsOf = (work: Work, code: string, { said }: MemoTalk): Knot[] =>
  said.map(({ on, side, words, files, isInBox }) => ({
    state: isInBox ? 'now' : 'done',
    when: dayOf(on, work.today),
    title: isInBox ? 'Лежит в урне' : side === 'body' ? 'Вам написали' : 'Вы сказали',
    children: (
      <>
        <p class="as-typed">{words}</p>
        <MemoKnotFiles action={`/memo/${work.body.code}/talk/files`} code={code} files={files} />
      </>
    ),
  }))
