import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallWeb } from '#test/small-web.tsx'

let web: Awaited<ReturnType<typeof openSmallWeb>>
beforeAll(async () => {
  web = await openSmallWeb({ LOG_LEVEL: 'info' })
})
afterAll(() => web.server.close())

const URLENCODED = 'application/x-www-form-urlencoded'

const send = (payload: string | Buffer | undefined, type: string | undefined = URLENCODED, url = '/say') =>
  web.server.inject({
    method: 'POST',
    url,
    headers: type === '' ? {} : { 'content-type': type },
    ...(payload === undefined ? {} : { payload }),
  })

const PAGE_NUMBER = /Номер случая: <span class="num">([0-9A-F]{4}-[0-9A-F]{4})<\/span>/

const boundary = '--x\r\nContent-Disposition: form-data; name="words"\r\n\r\na\r\n--x--\r\n'

describe('What cannot be read is refused in words, with a number, and is never our fault', () => {
  test.each<[string, string | Buffer, string, number, RegExp]>([
    [
      'a foreign charset in the header',
      'words=a',
      `${URLENCODED}; charset=windows-1251`,
      415,
      /кодировке windows-1251, а нужна UTF-8/,
    ],
    ['a foreign charset in the bytes', 'words=%EF%F0%E8%E2%E5%F2', URLENCODED, 400, /повреждённой кодировке/],
    ['raw bytes of a foreign charset', Buffer.from([0x77, 0x3d, 0xef, 0xf0]), URLENCODED, 400, /повреждённом виде/],
    ['half a percent', 'words=%', URLENCODED, 400, /повреждённой кодировке/],
    ['a percent with letters', 'words=%zz', URLENCODED, 400, /повреждённой кодировке/],
    ['half a letter', 'words=%D0', URLENCODED, 400, /повреждённой кодировке/],
    ['an overlong slash', 'words=%C0%AF', URLENCODED, 400, /повреждённой кодировке/],
    ['half a surrogate pair', 'words=%ED%A0%BD', URLENCODED, 400, /повреждённой кодировке/],
    ['beyond Unicode', 'words=%F4%90%80%80', URLENCODED, 400, /повреждённой кодировке/],
    ['NUL', 'words=a%00b', URLENCODED, 400, /знак, который нельзя сохранить/],
    ['NUL in a name', 'a%00b=c', URLENCODED, 400, /знак, который нельзя сохранить/],
    [
      'ten thousand fields',
      Array.from({ length: 10_000 }, (_, n) => `f${n}=1`).join('&'),
      URLENCODED,
      400,
      /слишком много полей/,
    ],
    ['a megabyte', `words=${'a'.repeat(1024 * 1024)}`, URLENCODED, 413, /больше, чем мы принимаем/],
    ['JSON', '{"words":"a"}', 'application/json', 415, /Отправьте форму со страницы/],
    ['JSON with half a pair', '{"words":"\\ud83d"}', 'application/json', 415, /Отправьте форму со страницы/],
    ['broken JSON', '{"words":', 'application/json', 415, /Отправьте форму со страницы/],
    ['many parts', boundary, 'multipart/form-data; boundary=x', 415, /Отправьте форму со страницы/],
    ['plain text', 'words=a', 'text/plain', 415, /Отправьте форму со страницы/],
    ['no kind of content', 'words=a', '', 415, /Отправьте форму со страницы/],
    ['a kind that is none', 'words=a', ';;;', 415, /Отправьте форму со страницы/],
    ['a kind that only begins so', 'words=a', 'application/x-www-form-urlencodedx', 415, /Отправьте форму со страницы/],
  ])('%s', async (...[, payload, type, status, words]) => {
    const response = await send(payload, type)
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(response.body).toMatch(words)
    const number = PAGE_NUMBER.exec(response.body)?.[1]
    expect(web.log()).toContain(`"number":"${number}"`)
  })

  test.each([
    ['a percent that means nothing', '/say/%zz'],
    ['half a letter', '/say/%D0'],
    ['NUL', '/say/a%00b'],
    ['NUL in the query', '/say/a?more=%00'],
    ['a very long address', `/say/${'a'.repeat(3_000)}`],
    ['a page that is not there', '/nothing'],
  ])('an address with %s', async (_title, url) => {
    const response = await web.server.inject({ method: 'GET', url })
    expect(response.statusCode).toBeGreaterThanOrEqual(400)
    expect(response.statusCode).toBeLessThan(500)
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
    const number = PAGE_NUMBER.exec(response.body)?.[1]
    expect(web.log()).toContain(`"number":"${number}"`)
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)('%s of a page is no page', async (method) => {
    const response = await web.server.inject({ method, url: '/say' })
    expect(response.statusCode).toBe(404)
    expect(response.body).toMatch(PAGE_NUMBER)
  })
})

describe('What can be read is read as it was sent', () => {
  test.each([
    ['an empty form', '', ''],
    ['only a name', 'words', ''],
    ['a plus is a space', 'words=a+b', 'a b'],
    ['an equals sign inside', 'words=a=b=c', 'a=b=c'],
    ['empty pairs', '&&words=a&&', 'a'],
    ['of several the first', 'words=a&words=b', 'a'],
    ['Cyrillic and an emoji', `words=${encodeURIComponent('Ёж 🙂')}`, 'Ёж 🙂'],
    ['a name of objects’ own', '__proto__=x&constructor=y&words=a', 'a'],
  ])('%s', async (_title, payload, words) => {
    const response = await send(payload)
    expect(response.statusCode).toBe(200)
    expect(response.body).toContain(`<p id="said">${words}</p>`)
  })

  test('nothing at all, of no kind', async () => {
    expect((await send(undefined, '')).statusCode).toBe(200)
  })

  test.each([
    `${URLENCODED}; charset=UTF-8`,
    `${URLENCODED};charset=utf8`,
    'APPLICATION/X-WWW-FORM-URLENCODED',
    `${URLENCODED}; charset="utf-8"`,
  ])('%s is a form', async (type) => {
    expect((await send('words=a', type)).body).toContain('<p id="said">a</p>')
  })

  test('five hundred fields are a form', async () => {
    const fields = Array.from({ length: 500 }, (_, n) => `f=${n}`).join('&')
    expect((await send(fields, URLENCODED, '/count')).body).toBe('500')
  })

  // The parser of HTML drops one line break after the tag.
  const fieldIn = (page: string) => /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(page)?.[1]?.replace(/^\r?\n/, '')

  test.each(['\nвторая строка', '\r\nвторая строка', '\n\n', 'без неё', ' \n'])(
    'a text field keeps %j',
    async (words) => {
      const response = await send(new URLSearchParams({ words }).toString())
      expect(fieldIn(response.body)).toBe(words)
    },
  )

  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</textarea><script>alert(1)</script>',
    "'; drop table identity.person; --",
    '=cmd|calc!A1',
    '{{7*7}}<%= 7*7 %>',
    'javascript:alert(1)',
    '&lt;уже&gt; &amp;',
  ])('%s is shown as it was written and runs nowhere', async (words) => {
    const response = await send(new URLSearchParams({ words }).toString())
    expect(response.body).not.toMatch(/<script>|<img src=x/)
    const plain = (html: string) =>
      html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    expect(plain(/<p id="said">(.*?)<\/p>/.exec(response.body)?.[1] ?? '')).toBe(words)
    expect(plain(fieldIn(response.body) ?? '')).toBe(words)
  })

  test('a file is called as it should be, whatever is in its name', async () => {
    const { headers } = await web.server.inject({ method: 'GET', url: '/file' })
    expect(headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('о')}%27${encodeURIComponent('тчёт "1"\r\n')}%28a%29%2a.txt`,
    )
  })
})
