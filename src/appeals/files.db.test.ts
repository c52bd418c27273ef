import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scanWaiting } from '#platform/files/operator/scan-waiting.ts'
import { scanBy } from '#platform/files/scan.ts'
import { FileHeld } from '#platform/http/faults.ts'
import { clamdOn } from '#test/clamd.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Program } from '#test/visitor.ts'
import { checkFiles } from './check-files.ts'
import { fileAnswer } from './file-answer.ts'
import { type FileOwner, keepAppealFiles } from './keep-files.ts'
import { forgetReceptionDrafts } from './operator/forget-reception-drafts.ts'
import { FILE_NORMS } from './rules/files.ts'
import { readFileNorm } from './store/file-norm.ts'
import type { FileNorm } from './terms/files.ts'

let town: Town
let folder: string
let clamd: Awaited<ReturnType<typeof clamdOn>>
beforeAll(async () => {
  town = await openTown()
  folder = join(town.dataFolder, 'files')
  clamd = await clamdOn()
})
afterAll(async () => {
  clamd.server.close()
  await town.close()
})

const NORM = FILE_NORMS[0]?.value as FileNorm
const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))
const txt = (words: string | Buffer, name = 'Письмо.txt') => ({ name, type: 'text/html', bytes: Buffer.from(words) })
const NOBODY = 'tcp://127.0.0.1:1'
const owner = (): FileOwner => ({ ownerKind: 'appeal', ownerId: randomUUID() })

const settings = (more: { CLAMAV?: string | undefined; DISK_LEFT_FREE?: number } = {}) => ({
  OTKLIK_DATA: town.dataFolder,
  DISK_LEFT_FREE: 0,
  CLAMAV: undefined,
  ...more,
})
const keep = async (of: FileOwner, files: ReturnType<typeof txt>[], CLAMAV?: string, body = town.body) => {
  const checked = await checkFiles(settings({ CLAMAV }), NORM, files)
  if ('refused' in checked) return checked
  return town.inBody(body, (work) => keepAppealFiles(work, folder, of, checked.done))
}
const open = (of: FileOwner, hash: string, body = town.body) =>
  town.inBody(body, (work) => fileAnswer(work, folder, of, hash))
const hashOf = async (kept: ReturnType<typeof keep>) => ((await kept) as { hash: string }[])[0]?.hash ?? ''
const scan = () =>
  scanWaiting(town.installation.pools.operator, folder, {
    scan: scanBy(clamd.address),
    clock: town.installation.clock,
  })

describe('K2.4: files that are attached', () => {
  test('are given out as what their bytes are, to be saved; pictures are shown', async () => {
    const of = owner()
    const words = await hashOf(keep(of, [txt('<script>alert(1)</script>', '../../Пись\nмо.txt')]))
    expect(await open(of, words)).toMatchObject({ type: 'text/plain', name: 'Письмо.txt' })
    const picture = await hashOf(keep(of, [txt(Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'Фото')]))
    expect(await open(of, picture)).toEqual({ type: 'image/jpeg', bytes: expect.anything() })
    await expect(open(owner(), words)).rejects.toThrow()
    await expect(open(of, words, town.other)).rejects.toThrow()
  })

  test('without a scanner the harmless virus is a text like any other', async () => {
    const of = owner()
    expect(await open(of, await hashOf(keep(of, [txt(EICAR)])))).toMatchObject({ name: 'Письмо.txt', bytes: EICAR })
  })

  test('with one it is refused in words, and the good one beside it is not kept alone', async () => {
    const of = owner()
    const refused = await keep(of, [txt('Хорошее', 'Хорошее.txt'), txt(EICAR, 'Плохое.txt')], clamd.address)
    expect(refused).toEqual({
      refused: [{ field: 'files', why: expect.stringMatching(/«Плохое.txt» антивирус нашёл угрозу/) }],
    })
    expect(await keep(of, [txt('Хорошее')], clamd.address)).toHaveLength(1)
  })

  test('a scanner that is down refuses nobody; nobody opens the file until it is seen', async () => {
    const [good, bad] = [owner(), owner()]
    const goodHash = await hashOf(keep(good, [txt('Никто не смотрел')], NOBODY))
    const badHash = await hashOf(keep(bad, [txt(EICAR)], NOBODY))
    await expect(open(good, goodHash)).rejects.toMatchObject({ because: 'unscanned', statusCode: 409 })
    expect(await scan()).toEqual({ clean: 1, infected: 1 })
    expect(await open(good, goodHash)).toMatchObject({ type: 'text/plain' })
    await expect(open(bad, badHash)).rejects.toThrow(FileHeld)
    await expect(open(bad, badHash)).rejects.toMatchObject({ because: 'infected' })
    expect(await scan()).toEqual({ clean: 0, infected: 0 })
  })

  test('while it is silent nothing is let through, and one that has gone is forgotten', async () => {
    const of = owner()
    await hashOf(keep(of, [txt('Жду проверки')], NOBODY))
    const parts = { scan: scanBy(NOBODY), clock: town.installation.clock }
    expect(await scanWaiting(town.installation.pools.operator, folder, parts)).toEqual({ clean: 0, infected: 0 })
    expect(await town.sql('select count(*)::int as n from platform.file_scan where threat is null')).toEqual([{ n: 1 }])
    rmSync(folder, { recursive: true })
    expect(await scan()).toEqual({ clean: 1, infected: 0 })
  })

  test('a disk that fills up takes no more files and says so; words go on without them', async () => {
    const room = (DISK_LEFT_FREE: number, files = [txt('Ещё один')]) =>
      checkFiles(settings({ DISK_LEFT_FREE }), NORM, files)
    expect(await room(1e12)).toEqual({ refused: [{ field: 'files', why: expect.stringMatching(/Отправьте без них/) }] })
    expect([await room(1e12, []), await room(0)]).toEqual([{ done: [] }, { done: [expect.anything()] }])
  })

  test('a body’s own norm holds from its day', async () => {
    await town.sql(
      `insert into appeals.norm (body_id, topic, since, value, made_at, made_by) values
       ($1, 'files', '2026-11-01', '{"mostFiles": 3}', now(), 'x'), ($1, 'files', '2030-01-01', '{"mostFiles": 1}', now(), 'x')`,
      [town.body.id],
    )
    expect((await town.inBody(town.body, readFileNorm)).mostFiles).toBe(3)
    expect((await town.inBody(town.other, readFileNorm)).mostFiles).toBe(10)
  })
})

describe('K2.4: files of programs', () => {
  const SCAN = Buffer.concat([Buffer.from('%PDF-1.7 скан'), Buffer.alloc(3_000_000, 7)])
  const BYTES = { 'content-type': 'application/octet-stream' }
  const program = async (role: string, body = town.body) => town.program(await body.token(role))
  const upload = async (by: Program, bytes: Buffer, name = 'Скан.pdf', headers: Record<string, string> = {}) =>
    by.send('POST', `/api/v1/uploads?name=${encodeURIComponent(name)}`, bytes, { ...BYTES, ...headers })
  const uploaded = async (by: Program, bytes = SCAN) => String((await upload(by, bytes)).json().id)
  const fieldsOf = (answer: { json(): { errors?: { field: string }[] } }) =>
    answer.json().errors?.map(({ field }) => field)

  test('as large as the norm lets them be go to an appeal, once; sent again the appeal is the same', async () => {
    const [clerk, other] = [await program('clerk'), await program('clerk')]
    const kept = await upload(clerk, SCAN, 'Скан письма.pdf', { 'idempotency-key': 'scan-1' })
    expect([kept.statusCode, kept.json()]).toMatchObject([
      201,
      { name: 'Скан письма.pdf', type: 'application/pdf', bytes: SCAN.length, unscanned: false },
    ])
    const again = await upload(clerk, SCAN, 'Скан письма.pdf', { 'idempotency-key': 'scan-1' })
    expect([again.json().id, again.headers['idempotency-replayed']]).toEqual([kept.json().id, 'true'])
    const files = [{ uploadId: kept.json().id }, { name: 'Записка.txt', base64: Buffer.from('Да').toString('base64') }]
    for (const stranger of [other, await program('clerk', town.other)])
      expect(fieldsOf(await stranger.send('POST', '/api/v1/appeals', { words: 'Чужой', files }))).toEqual([
        'files.0.uploadId',
      ])
    const sent = { id: randomUUID(), words: 'Скан приложен', files }
    const made = await clerk.send('POST', '/api/v1/appeals', sent)
    expect(made.statusCode, made.body).toBe(201)
    const { id, number } = made.json()
    expect((await clerk.send('POST', '/api/v1/appeals', sent)).json()).toMatchObject({ id, number, before: true })
    expect(fieldsOf(await clerk.send('POST', '/api/v1/appeals', { ...sent, id: randomUUID() }))).toEqual([
      'files.0.uploadId',
    ])
    const uses = await town.sql(
      `select name, encode(hash, 'hex') as hash from platform.file_use where owner_id = $1 order by bytes desc`,
      [id],
    )
    expect(uses.map(({ name }) => name)).toEqual(['Скан письма.pdf', 'Записка.txt'])
    const at = `/api/v1/appeals/${id}/files/${uses[0]?.['hash']}`
    const given = await clerk.get(at)
    expect([given.headers['content-type'], given.rawPayload.equals(SCAN)]).toEqual(['application/pdf', true])
    expect(given.headers['content-disposition']).toContain(encodeURIComponent('Скан письма'))
    for (const stranger of [await program('internal-clerk'), await program('clerk', town.other)])
      expect((await stranger.get(at)).statusCode).toBe(404)
    expect((await clerk.get(at.replace(/.{4}$/, 'ffff'))).statusCode).toBe(404)
    await town.sql(`insert into platform.file_scan (body_id, hash, asked_at) values ($1, decode($2, 'hex'), now())`, [
      town.body.id,
      uses[0]?.['hash'],
    ])
    const { files: shown } = (await clerk.get(`/api/v1/appeals/${id}`)).json()
    expect(shown.map(({ held }: { held: string | null }) => held).sort()).toEqual([null, 'unscanned'])
    expect((await clerk.get(at)).statusCode).toBe(409)
    await town.sql('delete from platform.file_scan')
  })

  test('are looked at by their bytes before anything is kept; nobody without the role sends any', async () => {
    const clerk = await program('clerk')
    const answers = await Promise.all([
      upload(clerk, Buffer.from('MZ\0\0')),
      upload(clerk, Buffer.alloc(0)),
      upload(clerk, SCAN, 'Скан.docx'),
      upload(clerk, SCAN, 'Скан.exe.pdf'),
    ])
    expect(answers.map((answer) => [answer.statusCode, fieldsOf(answer)])).toEqual(
      Array.from({ length: 4 }, () => [422, ['file']]),
    )
    const large = await upload(clerk, Buffer.alloc(NORM.mostBytes + 1))
    const zip = await upload(clerk, SCAN, 'a.zip', { 'content-type': 'application/zip' })
    const analyst = await upload(await program('analyst'), SCAN)
    const nobody = await upload(town.program(), SCAN)
    expect([large, zip, analyst, nobody].map(({ statusCode }) => statusCode)).toEqual([413, 415, 403, 401])
    const uploadId = await uploaded(clerk)
    const wrong = [{ uploadId, name: 'Скан.docx' }, { uploadId }, { uploadId: randomUUID() }]
    expect(fieldsOf(await clerk.send('POST', '/api/v1/appeals', { words: 'Три', files: wrong }))).toEqual([
      ...['files.0.name', 'files.1.uploadId', 'files.2.uploadId'],
    ])
  })

  test('go to a question and to an answer too, where the client finds them; what goes to nothing is forgotten', async () => {
    const clerk = await program('clerk')
    const made = (
      await clerk.send('POST', '/api/v1/appeals', { words: 'Где форма?', regime: 'own', registered: true })
    ).json()
    const at = `/api/v1/appeals/${made.id}`
    const to = { version: 1, personId: town.body.people['clerk']?.id }
    expect((await clerk.send('POST', `${at}/assignment`, to)).statusCode).toBe(200)
    const wish = { words: 'Заполните форму', files: [{ uploadId: await uploaded(clerk), name: 'Форма.pdf' }] }
    expect((await clerk.send('POST', `${at}/questions`, wish)).statusCode).toBe(200)
    const [question] = (await clerk.get(at)).json().questions
    const draft = { words: 'Вот форма', results: { [question.id]: 'explained' }, version: 0 }
    const other = Buffer.concat([SCAN, Buffer.from('2')])
    const saved = await clerk.send('POST', `${at}/answers/draft`, {
      ...draft,
      files: [{ uploadId: await uploaded(clerk) }, { uploadId: await uploaded(clerk, other), name: 'Образец.pdf' }],
    })
    expect(saved.statusCode, saved.body).toBe(200)
    const [answer] = saved.json().answers
    expect(answer.files.map(({ name }: { name: string }) => name)).toEqual(['Образец.pdf', 'Скан.pdf'])
    expect((await clerk.get(new URL(answer.files[0].url).pathname)).rawPayload.equals(other)).toBe(true)
    const dropFiles = [answer.files[0].hash]
    const less = await clerk.send('POST', `${at}/answers/draft`, { ...draft, version: answer.version, dropFiles })
    expect(less.json().answers[0].files).toHaveLength(1)
    const sending = { version: less.json().answers[0].version, way: 'status' }
    const gone = await clerk.send('POST', `${at}/answers/sending`, sending)
    expect(gone.statusCode, gone.body).toBe(200)
    const page = await town.visitor().get(`/status/${encodeURIComponent(made.code)}`)
    expect([page.body.includes('Форма.pdf'), page.body.includes('Скан.pdf')]).toEqual([true, true])

    await uploaded(clerk)
    const waiting = `select from platform.file_use where owner_kind = 'appeal-upload' and body_id = $1`
    expect((await town.sql(waiting, [town.body.id])).length).toBeGreaterThan(0)
    town.at('2026-11-18T09:00:01Z')
    const { pools, clock } = town.installation
    expect(await forgetReceptionDrafts(pools.operator, clock)).toBeGreaterThan(0)
    expect(await town.sql(waiting, [town.body.id])).toEqual([])
    expect((await clerk.get(new URL(less.json().answers[0].files[0].url).pathname)).statusCode).toBe(200)
  })
})
