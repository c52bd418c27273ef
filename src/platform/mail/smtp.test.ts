import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type MailServer, openMailServer } from '#test/mail-server.ts'
import { overSmtp } from './smtp.ts'
import type { Outgoing } from './transport.ts'

let server: MailServer
beforeAll(async () => {
  server = await openMailServer()
})
afterAll(() => server.close())
beforeEach(() => {
  server.taken.length = 0
  server.answers = Object.assign(server.answers, { recipient: [], words: [] })
})

const letter: Outgoing = {
  id: '0b6f5f9e-3f6c-4f5e-9a52-6f0a3c1d2e4f',
  fromName: 'Министерство «Озёрное», "край"',
  at: Temporal.Instant.from('2026-11-17T09:00:00Z'),
  to: 'vera@ozerny.example',
  subject: 'Вас пригласили в Отклик: первая тема, длиннее семидесяти восьми знаков, чтобы она переносилась',
  words: 'Здравствуйте.\n.\nТочка в строке одна.\nhttps://otklik.example/join/abc',
}

const transport = () =>
  overSmtp({ SMTP_URL: server.url, MAIL_FROM: 'otklik@ozerny.example', publicUrl: 'https://otklik.example' })

const headerOf = (source: string, name: string) =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(source)?.[1]?.replaceAll(/\r\n[ \t]+/g, ' ')

const wordsOf = (source: string) => Buffer.from(source.split('\r\n\r\n').slice(1).join(''), 'base64').toString()

describe('A letter by SMTP', () => {
  test('comes as it was written, says that a program sent it, and carries an id of our host', async () => {
    expect(await transport().send(letter)).toBe('taken')
    const [came] = server.taken
    expect(came).toMatchObject({ to: ['vera@ozerny.example'], from: 'otklik@ozerny.example' })
    const source = came?.source ?? ''
    expect(headerOf(source, 'auto-submitted')).toBe('auto-generated')
    expect(headerOf(source, 'message-id')).toBe(`<${letter.id}@otklik.example>`)
    expect(headerOf(source, 'content-type')).toBe('text/plain; charset=utf-8')
    expect(headerOf(source, 'date')).toBe('Tue, 17 Nov 2026 09:00:00 +0000')
    expect(wordsOf(source).replaceAll('\r\n', '\n').trimEnd()).toBe(letter.words)
    expect(source).toMatch(/^[\x20-\x7e\r\n\t]*$/)
  })

  test('from a name with quotes and commas it is still from one sender', async () => {
    await transport().send(letter)
    expect(headerOf(server.taken[0]?.source ?? '', 'from')).toMatch(/^=\?UTF-8\?.* <otklik@ozerny.example>$/)
  })

  test('a sender with a name of its own keeps it', async () => {
    const MAIL_FROM = 'Отклик <otklik@ozerny.example>'
    await overSmtp({ SMTP_URL: server.url, MAIL_FROM, publicUrl: 'http://localhost:3000' }).send(letter)
    expect(server.taken[0]?.from).toBe('otklik@ozerny.example')
    expect(headerOf(server.taken[0]?.source ?? '', 'message-id')).toBe(`<${letter.id}@localhost>`)
  })

  test('takes files along: the words and each file are parts of one letter', async () => {
    const file = { name: 'Ответ О-142-26.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }
    expect(await transport().send({ ...letter, files: [file] })).toBe('taken')
    const source = server.taken[0]?.source ?? ''
    expect(headerOf(source, 'content-type')).toMatch(/^multipart\/mixed; boundary=/)
    expect(source).toContain('Content-Type: text/plain; charset=utf-8')
    expect(source).toMatch(/Content-Type: application\/pdf;[\s\S]*Content-Disposition: attachment;/)
    expect(source).toContain(Buffer.from('%PDF-1.7').toString('base64'))
  })

  test('a second line in the subject or the address stops it before the server hears of it', async () => {
    await expect(transport().send({ ...letter, subject: 'a\r\nBcc: all@example.org' })).rejects.toThrow('a subject')
    await expect(transport().send({ ...letter, to: 'a@b.example\r\nDATA' })).rejects.toThrow('one plain address')
    expect(server.taken).toEqual([])
  })

  test.each([
    ['no such box', { recipient: [550] }],
    ['the words are refused', { words: [554] }],
  ])('%s: refused for good', async (_title, answers) => {
    Object.assign(server.answers, answers)
    expect(await transport().send(letter)).toBe('refused')
  })

  test.each([
    ['come back later', { recipient: [451] }],
    ['the box is full for now', { words: [452] }],
    ['sign in first', { recipient: [530] }],
  ])('%s: tried again, and the fault does not name the address', async (_title, answers) => {
    Object.assign(server.answers, answers)
    const fault = await transport()
      .send(letter)
      .catch((error: Error) => error)
    expect(String((fault as Error).message)).toMatch(/^the mail server did not take a letter: E\w+ 4|530/)
    expect(`${(fault as Error).message}${(fault as Error).stack}`).not.toContain('vera@')
    expect(await transport().send(letter)).toBe('taken')
  })

  test('nobody listens: tried again', async () => {
    const nobody = overSmtp({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'a@b.example', publicUrl: 'http://localhost' })
    await expect(nobody.send(letter)).rejects.toThrow('ESOCKET')
  })
})
