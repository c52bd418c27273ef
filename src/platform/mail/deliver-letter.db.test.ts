import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type MailServer, openMailServer } from '#test/mail-server.ts'
import { openTown, START, type Town } from '#test/town.ts'
import { deliverLetter, type GivenUp } from './deliver-letter.ts'
import { sendLetter } from './send-letter.ts'
import { overSmtp } from './smtp.ts'
import type { Transport } from './transport.ts'

let town: Town
let server: MailServer
beforeAll(async () => {
  town = await openTown()
  server = await openMailServer()
})
afterAll(async () => {
  await server.close()
  await town.close()
})
afterEach(async () => {
  town.at(START)
  server.taken.length = 0
  await town.sql('delete from platform.letter')
})

const LETTER = {
  to: 'vera@ozerny.example',
  subject: 'Вас пригласили',
  words: 'Откройте https://otklik.example/join/abc',
}

async function write(): Promise<string> {
  await town.inBody(town.body, (work) => sendLetter(work, LETTER))
  const [row] = await town.sql('select id from platform.letter order by made_at desc limit 1')
  return String(row?.['id'])
}

const folder = join(tmpdir(), `letters-${randomUUID()}`)
const said: GivenUp[] = []
const smtp = () =>
  overSmtp({ SMTP_URL: server.url, MAIL_FROM: 'otklik@ozerny.example', publicUrl: 'https://otklik.example' })

const deliver = (letterId: string, transport: Transport = smtp(), body = town.body) =>
  town.inBody(body, (work) => deliverLetter(transport, (line) => said.push(line), folder)(work, { letterId }))

const stateOf = async (id: string) =>
  (
    await town.sql(
      'select recipient, subject, words, sent_at::text, given_up_at::text from platform.letter where id = $1',
      [id],
    )
  )[0]

const NOTHING_LEFT = { recipient: null, subject: null, words: null }

describe('A letter on its way', () => {
  test('is written and announced with the work, and not at all when the work fails', async () => {
    const id = await write()
    expect(await stateOf(id)).toMatchObject({ recipient: LETTER.to, sent_at: null, given_up_at: null })
    const jobs = await town.sql(`select payload from graphile_worker._private_jobs order by id desc limit 1`)
    expect(jobs).toEqual([{ payload: { type: 'letter.written', letterId: id, body: town.body.id } }])
    const before = await town.sql('select count(*) from graphile_worker._private_jobs')
    const failing = town.inBody(town.body, async (work) => {
      await sendLetter(work, LETTER)
      throw new Error('the act failed')
    })
    await expect(failing).rejects.toThrow('the act failed')
    expect(await town.sql('select id from platform.letter')).toEqual([{ id }])
    expect(await town.sql('select count(*) from graphile_worker._private_jobs')).toEqual(before)
  })

  test('two lines in a subject: nothing is written', async () => {
    const unsafe = town.inBody(town.body, (work) => sendLetter(work, { ...LETTER, subject: 'a\nb' }))
    await expect(unsafe).rejects.toThrow('a subject is one line')
    expect(await town.sql('select id from platform.letter')).toEqual([])
  })

  test('sent once, however often the job runs; then nobody can read whom it went to', async () => {
    const id = await write()
    await deliver(id)
    await deliver(id)
    expect(server.taken).toHaveLength(1)
    expect(server.taken[0]?.to).toEqual([LETTER.to])
    expect(await stateOf(id)).toMatchObject({
      ...NOTHING_LEFT,
      sent_at: expect.stringContaining('2026-11-17'),
      given_up_at: null,
    })
  })

  test('two copies of the worker at once send one', async () => {
    const id = await write()
    await Promise.all([deliver(id), deliver(id), deliver(id)])
    expect(server.taken).toHaveLength(1)
  })

  test('come back later: it waits whole, and goes at the next attempt', async () => {
    const id = await write()
    server.answers.recipient = [451]
    await expect(deliver(id)).rejects.toThrow('did not take a letter')
    expect(await stateOf(id)).toMatchObject({ recipient: LETTER.to, words: LETTER.words, sent_at: null })
    await deliver(id)
    expect(server.taken).toHaveLength(1)
    expect(await stateOf(id)).toMatchObject(NOTHING_LEFT)
  })

  test('refused: given up, said without the address, never tried again', async () => {
    const id = await write()
    server.answers.recipient = [550]
    said.length = 0
    await deliver(id)
    await deliver(id)
    expect(said).toEqual([{ letterId: id, why: 'refused' }])
    expect(server.taken).toEqual([])
    expect(await stateOf(id)).toMatchObject({ ...NOTHING_LEFT, sent_at: null, given_up_at: expect.any(String) })
  })

  test('three days without a mail server: given up instead of sent with links that are dead', async () => {
    const id = await write()
    said.length = 0
    town.at('2026-11-20T09:00:01Z')
    await deliver(id)
    expect(said).toEqual([{ letterId: id, why: 'too old' }])
    expect(server.taken).toEqual([])
  })

  test('another body cannot send it', async () => {
    const id = await write()
    await deliver(id, smtp(), town.other)
    expect(server.taken).toEqual([])
    expect(await stateOf(id)).toMatchObject({ sent_at: null, given_up_at: null })
  })
})
