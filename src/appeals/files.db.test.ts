import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scanWaiting } from '#platform/files/operator/scan-waiting.ts'
import { scanBy } from '#platform/files/scan.ts'
import { FileHeld } from '#platform/http/faults.ts'
import { clamdOn } from '#test/clamd.ts'
import { openTown, type Town } from '#test/town.ts'
import { checkFiles } from './check-files.ts'
import { fileAnswer } from './file-answer.ts'
import { type FileOwner, keepAppealFiles } from './keep-files.ts'
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
