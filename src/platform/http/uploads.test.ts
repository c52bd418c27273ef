import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallWeb } from '#test/small-web.tsx'
import { formToken } from './origin.ts'

let web: Awaited<ReturnType<typeof openSmallWeb>>
let csrf: string
beforeAll(async () => {
  web = await openSmallWeb()
  csrf = formToken(web.secrets.sessions, 'session')
})
afterAll(() => web.server.close())

const MOST = 1024 * 1024

type Part = [header: string, content: string | Buffer]
const field = (name: string, value: string | Buffer): Part => [`form-data; name="${name}"`, value]
const file = (name: string, fileName: string, content: string | Buffer): Part => [
  `form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: text/csv`,
  content,
]

const multipart = (parts: readonly Part[], end = '--x--\r\n'): Buffer =>
  Buffer.concat([
    ...parts.flatMap(([header, content]) => [
      Buffer.from(`--x\r\nContent-Disposition: ${header}\r\n\r\n`),
      Buffer.from(content as string),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(end),
  ])

interface Sending {
  headers?: Record<string, string>
  type?: string
  url?: string
}

const sendRaw = (
  payload: Buffer,
  { headers = {}, type = 'multipart/form-data; boundary=x', url = '/desk/files' }: Sending = {},
) =>
  web.server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': type, cookie: 'otklik_session=session', 'sec-fetch-site': 'same-origin', ...headers },
    payload,
  })

const send = (parts: readonly Part[], how?: Sending) => sendRaw(multipart([field('csrf', csrf), ...parts]), how)

describe('A form brings its fields and its files', () => {
  test('as they were sent', async () => {
    const { statusCode, body } = await send([
      field('words', 'Ёж «и» + % & = 🙂\r\nвторая'),
      field('words', 'ещё'),
      field('empty', ''),
      file('list', 'перечень.csv', Buffer.alloc(70_000, 'ы')),
      file('other', '', ''),
    ])
    expect([statusCode, JSON.parse(body)]).toEqual([
      200,
      {
        fields: [
          ['words', 'Ёж «и» + % & = 🙂\r\nвторая'],
          ['words', 'ещё'],
          ['empty', ''],
        ],
        files: [['list', 'перечень.csv', 'text/csv', 70_000]],
      },
    ])
  })

  test.each([
    ['C:\\Users\\Вера\\список.xlsx', 'список.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['отчёт\u202Exslx.exe', 'отчётxslx.exe'],
    ['a\u0000b.csv', 'ab.csv'],
    ['и\u0306.csv', 'й.csv'],
    ['..', ''],
    [`${'а'.repeat(300)}.docx`, `${'а'.repeat(195)}.docx`],
    ['a%22b.csv', 'a%22b.csv'],
  ])('a file called %j is called %j', async (sent, name) => {
    const { body } = await send([file('list', sent, 'a')])
    expect(JSON.parse(body).files).toEqual([['list', name, 'text/csv', 1]])
  })

  test('an empty file is a file', async () => {
    expect(JSON.parse((await send([file('list', 'a.csv', '')])).body).files).toEqual([['list', 'a.csv', 'text/csv', 0]])
  })

  test('names of objects’ own are names like others', async () => {
    const { body } = await send([field('__proto__', 'x'), file('__proto__', 'a', 'b'), file('constructor', 'c', 'd')])
    expect(JSON.parse(body)).toEqual({
      fields: [['__proto__', 'x']],
      files: [
        ['__proto__', 'a', 'text/csv', 1],
        ['constructor', 'c', 'text/csv', 1],
      ],
    })
  })

  test('a form without files may come as ever', async () => {
    const payload = Buffer.from(new URLSearchParams({ csrf, words: 'да' }).toString())
    const { body } = await sendRaw(payload, { type: 'application/x-www-form-urlencoded' })
    expect(JSON.parse(body)).toEqual({ fields: [['words', 'да']], files: [] })
  })

  test('what stands after the end is passed over', async () => {
    const payload = multipart([field('csrf', csrf), field('words', 'да')], '--x--\r\nepilogue '.padEnd(100_000, '-'))
    expect(JSON.parse((await sendRaw(payload)).body).fields).toEqual([['words', 'да']])
  })

  test('just as large as is taken', async () => {
    expect((await send([file('list', 'a', Buffer.alloc(MOST))])).statusCode).toBe(200)
  })
})

const inField = (page: string, name: string) =>
  new RegExp(`<(?:input|textarea)[^>]*name="${name}"[^>]*>`).exec(page)?.[0]

describe('What cannot be taken comes back: the fields kept, the file to be chosen anew', () => {
  const many = Array.from({ length: 501 }, (_, n) => field(`f${n}`, '1'))
  test.each<[string, readonly Part[], number, RegExp]>([
    ['a file a byte too large', [file('list', 'a', Buffer.alloc(MOST + 1))], 413, /можно не больше 1\u00a0МБ/],
    [
      'two files that are too large together',
      [file('list', 'a', Buffer.alloc(MOST)), file('more', 'b', 'b')],
      413,
      /не больше 1/,
    ],
    ['two files of one name', [file('list', 'a', 'a'), file('list', 'b', 'b')], 400, /несколько файлов/],
    [
      'eleven fields for files',
      Array.from({ length: 11 }, (_, n) => file(`f${n}`, 'a', 'b')),
      400,
      /слишком много полей/,
    ],
    ['too many fields', many, 400, /слишком много полей/],
    [
      'a foreign charset',
      [field('more', Buffer.from([0xef, 0xf0])), file('list', 'a', 'b')],
      400,
      /повреждённой кодировке/,
    ],
    ['NUL', [field('more', 'a\0b'), file('list', 'a', 'b')], 400, /знак, который нельзя сохранить/],
    ['a name as long as a text', [field('n'.repeat(101), 'a'), file('list', 'a', 'b')], 400, /повреждённом виде/],
    [
      'a text that is too long',
      [field('more', 'a'.repeat(300_000)), file('list', 'a', 'b')],
      413,
      /больше, чем мы принимаем/,
    ],
  ])('%s', async (_title, parts, status, said) => {
    const { statusCode, body } = await send([field('words', 'Мой текст'), ...parts])
    expect(statusCode).toBe(status)
    expect(body).toMatch(said)
    expect(inField(body, 'words')).toContain('value="Мой текст"')
    expect(inField(body, 'csrf')).toContain(csrf)
    if (parts.some(([header]) => header.includes('name="list"'))) {
      expect(inField(body, 'list')).toContain('type="file"')
      expect(body).toContain('enctype="multipart/form-data"')
      expect(body).toContain('выберите его заново')
    }
  })

  test('a text beyond all that is read stays where it was typed', async () => {
    const { statusCode, body } = await send([field('words', 'a'.repeat(1_100_000)), file('list', 'a', 'b')])
    expect(statusCode).toBe(413)
    expect(body).toContain('текст остался там')
  })

  const whole = multipart([field('words', 'Мой текст'), file('list', 'a', 'b')])
  test.each<[string, Buffer, string]>([
    ['cut off in a file', whole.subarray(0, -12), 'multipart/form-data; boundary=x'],
    ['cut off in a header', whole.subarray(0, -40), 'multipart/form-data; boundary=x'],
    ['without its end', multipart([field('words', 'Мой текст')], ''), 'multipart/form-data; boundary=x'],
  ])('%s', async (_title, payload, type) => {
    const { statusCode, body } = await sendRaw(payload, { type })
    expect(statusCode).toBe(400)
    expect(body).toContain('Форма дошла не вся')
    expect(inField(body, 'words')).toContain('value="Мой текст"')
  })

  test.each<[string, Buffer, string]>([
    ['no boundary', whole, 'multipart/form-data'],
    ['an empty boundary', whole, 'multipart/form-data; boundary=""'],
    ['another boundary', whole, 'multipart/form-data; boundary=yy'],
    ['a boundary of 70 000 signs', whole, `multipart/form-data; boundary=${'y'.repeat(7_000)}`],
    ['nothing at all', Buffer.alloc(0), 'multipart/form-data; boundary=x'],
    ['noise', Buffer.alloc(100_000, '\r\n--'), 'multipart/form-data; boundary=x'],
  ])('%s', async (_title, payload, type) => {
    const { statusCode, body } = await sendRaw(payload, { type })
    expect([statusCode, body]).toEqual([400, expect.stringContaining('Форма дошла не вся')])
  })

  test('a header that does not end', async () => {
    const endless: Part = [`form-data; name="a"; filename="${'b'.repeat(200_000)}"`, 'c']
    const { statusCode, body } = await send([endless, field('words', 'да')])
    expect(statusCode).toBe(200)
    expect(JSON.parse(body).fields).toEqual([['words', 'да']])
  })
})

describe('Whoever may not send files is told so, and their words come back', () => {
  const parts = [field('words', 'Мой текст'), file('list', 'a', 'b')]

  test('signed out', async () => {
    const { statusCode, body } = await send(parts, { headers: { cookie: '' } })
    expect([statusCode, inField(body, 'words')]).toEqual([401, expect.stringContaining('Мой текст')])
    expect(inField(body, 'list')).toContain('type="file"')
  })

  test('signed in anew: the form is asked again with the token of now', async () => {
    const { statusCode, body } = await sendRaw(multipart([field('csrf', 'old'), ...parts]))
    expect([statusCode, inField(body, 'csrf')]).toEqual([403, expect.stringContaining(csrf)])
    expect(body).toContain('выберите его заново')
  })

  test('while the database is down', async () => {
    const open = () => Promise.reject(Object.assign(new Error('inside'), { code: 'ECONNREFUSED' }))
    const down = await openSmallWeb({}, { works: { open, once: open } })
    const { statusCode, body } = await down.server.inject({
      method: 'POST',
      url: '/desk/files',
      headers: { 'content-type': 'multipart/form-data; boundary=x', cookie: 'otklik_session=session' },
      payload: multipart(parts),
    })
    await down.server.close()
    expect([statusCode, inField(body, 'words')]).toEqual([503, expect.stringContaining('Мой текст')])
    expect(body).toContain('выберите его заново')
  })

  test('from another site nothing comes back', async () => {
    const { statusCode, body } = await send(parts, { headers: { 'sec-fetch-site': 'cross-site' } })
    expect([statusCode, inField(body, 'words')]).toEqual([403, undefined])
  })

  test('files are taken nowhere else', async () => {
    expect((await send(parts, { url: '/desk/act' })).statusCode).toBe(415)
  })
})
