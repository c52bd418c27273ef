import { openUnits } from '#identity'
import { CSV_TYPE, csv } from '#platform/documents/csv.ts'
import { MOST_FILE_BYTES } from '#platform/documents/read/limits.ts'
import { type Answer, again, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Refusal } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { changeTopics, seenOf } from './actions/change-topics.ts'
import { nameTopicUnit } from './actions/name-topic-unit.ts'
import { readTopicFile } from './actions/read-topic-file.ts'
import { TopicImportPage, TopicPreviewPage } from './pages/topics/import.tsx'
import { TopicsPage } from './pages/topics/topics.tsx'
import { topicUrl } from './pages/topics/words.ts'
import { APPEAL_ACTS, mayDo } from './rules/permissions.ts'
import { changesOf, isNothing, unitOfTopic } from './rules/topics/changes.ts'
import { branchesOf, pathTo, soughtIn } from './rules/topics/tree.ts'
import { dropTopicFile, findTopicFile } from './store/topic-files.ts'
import { listTopics } from './store/topics.ts'
import { TOPIC_SAMPLE } from './topic-sample.ts'

const PATH = '/desk/topics'
const SEE = staff('topics.see', APPEAL_ACTS['topics.see'])
const CHANGE = staff('topics.change', APPEAL_ACTS['topics.change'])
const MOST_FOUND = 200

/** The classifier of topics: looked at, brought from a file, given to units. */
export const topicRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, may: SEE, handle: (work, ask) => showTopics(work, ask) },
  { method: 'GET', path: `${PATH}/classifier.csv`, may: SEE, handle: download },
  { method: 'GET', path: `${PATH}/import`, may: CHANGE, handle: showImport },
  {
    method: 'POST',
    path: `${PATH}/import`,
    may: CHANGE,
    uploads: { mostBytes: MOST_FILE_BYTES },
    perMinute: 20,
    handle: bring,
  },
  { method: 'POST', path: `${PATH}/changes`, may: CHANGE, handle: take },
  { method: 'POST', path: `${PATH}/sample`, may: CHANGE, handle: putSample },
  { method: 'POST', path: `${PATH}/units`, may: CHANGE, handle: giveUnit },
]

async function showTopics(work: Work, { query }: Ask, refused?: readonly Refusal[], of = query['of']): Promise<Answer> {
  const topics = await listTopics(work)
  const units = (await openUnits(work)).map(({ id, name }) => ({ value: id, label: name }))
  const typed = (query['q'] ?? '').trim().slice(0, 100)
  const path = of ? pathTo(of, topics) : []
  if (of && path.length === 0) throw new NotFound()
  const here = path.at(-1)
  const found = typed ? soughtIn(topics, typed).map((topic) => ({ ...topic, below: 0 })) : []
  const branches = typed ? found.slice(0, MOST_FOUND) : branchesOf(topics, here?.code ?? null)
  const above = here?.parentCode ? unitOfTopic(here.parentCode, topics) : null
  const view = {
    open: topics.filter(({ isClosed }) => !isClosed).length,
    path: typed ? [] : path,
    branches,
    typed,
    more: found.length - Math.min(found.length, MOST_FOUND),
    units,
    inherited: units.find(({ value }) => value === above)?.label,
    mayChange: mayDo('topics.change', work.by.roles),
    said: query['said'],
    refused,
  }
  return (refused ? again : show)((frame) => <TopicsPage frame={frame} view={view} />)
}

async function download(work: Work): Promise<Answer> {
  const topics = await listTopics(work)
  const names = new Map((await openUnits(work)).map(({ id, name }) => [id, name]))
  const rows = topics.map(({ code, name, parentCode, unitId, isClosed }) => [
    code,
    name,
    parentCode ?? '',
    names.get(unitId ?? '') ?? '',
    isClosed ? 'закрыта' : '',
  ])
  const table = csv([['Код', 'Название', 'Код вышестоящей темы', 'Обычно отвечает', 'Состояние'], ...rows])
  return { bytes: Buffer.from(table), type: CSV_TYPE, name: 'Классификатор тем.csv' }
}

async function showImport(work: Work, { query }: Ask): Promise<Answer> {
  const id = query['file']
  if (id === undefined) return show((frame) => <TopicImportPage frame={frame} />)
  const view = await previewOf(work, id)
  return show((frame) => <TopicPreviewPage frame={frame} view={view} />)
}

async function previewOf(work: Work, id: string, refused?: readonly Refusal[]) {
  const file = isUuid(id) ? await findTopicFile(work, id) : undefined
  if (!file) throw new NotFound()
  const changes = changesOf(await listTopics(work), file.lines)
  return { fileId: id, fileName: file.fileName, changes, seen: seenOf(changes), isNothing: isNothing(changes), refused }
}

async function bring(work: Work, { files }: Ask): Promise<Answer> {
  const outcome = await readTopicFile(work, files['file'])
  if ('done' in outcome) return see(`${PATH}/import?file=${outcome.done}`)
  return again((frame) => <TopicImportPage frame={frame} refused={outcome.refused} />)
}

async function take(work: Work, { form }: Ask): Promise<Answer> {
  const id = form.get('file')
  const file = isUuid(id) ? await findTopicFile(work, id) : undefined
  // Sent twice: the first time took the file.
  if (!file) return see(PATH)
  const outcome = await changeTopics(work, file.lines, form.get('seen'))
  if ('refused' in outcome) {
    const view = await previewOf(work, id, outcome.refused)
    return again((frame) => <TopicPreviewPage frame={frame} view={view} />)
  }
  await dropTopicFile(work, id)
  return see(`${PATH}?said=taken`)
}

async function putSample(work: Work, ask: Ask): Promise<Answer> {
  // It is for an empty classifier: one that stands is never closed by it.
  if ((await listTopics(work)).length > 0) return see(PATH)
  const outcome = await changeTopics(work, TOPIC_SAMPLE)
  return 'done' in outcome ? see(`${PATH}?said=sample`) : showTopics(work, ask, outcome.refused)
}

async function giveUnit(work: Work, ask: Ask): Promise<Answer> {
  const code = ask.form.get('code')
  const outcome = await nameTopicUnit(work, code, ask.form.get('unit') || null)
  return 'done' in outcome ? see(`${topicUrl(code)}&said=unit`) : showTopics(work, ask, outcome.refused, code)
}
