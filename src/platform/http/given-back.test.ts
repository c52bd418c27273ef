import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallWeb } from '#test/small-web.tsx'
import { secretLabel } from '../html/secret-fields.ts'

let web: Awaited<ReturnType<typeof openSmallWeb>>
beforeAll(async () => {
  web = await openSmallWeb()
})
afterAll(() => web.server.close())

const FORM = 'application/x-www-form-urlencoded'
const OURS = { 'sec-fetch-site': 'same-origin' }

const send = (payload: string | Buffer, { type = FORM, url = '/say', headers = OURS as Record<string, string> } = {}) =>
  web.server.inject({ method: 'POST', url, headers: { 'content-type': type, ...headers }, payload })

const plain = (html = '') =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
/** What stands in a field of the page, wherever it is typed or hidden. */
function fieldIn(page: string, name: string): string | undefined {
  const area = new RegExp(`<textarea[^>]*name="${name}"[^>]*>\\n?([\\s\\S]*?)</textarea>`).exec(page)?.[1]
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(page)?.[0]
  return area === undefined ? tag && plain(/value="([^"]*)"/.exec(tag)?.[1]) : plain(area)
}
const isHidden = (page: string, name: string) => new RegExp(`<input type="hidden" name="${name}"`).test(page)

const ALL_WHOLE = 'Всё, что вы ввели, цело'

describe('A form that cannot be read comes back as far as it could be, to be looked over and sent again', () => {
  const ru = (text: string) => encodeURIComponent(text)
  test.each<[string, string | Buffer, string, string, RegExp]>([
    ['a foreign charset in the bytes', 'id=7&words=%EF%F0', FORM, '��', /Места со знаком � не прочлись/],
    ['half a letter among whole ones', `id=7&words=${ru('Лужа у ')}%D0${ru('крыльца')}`, FORM, 'Лужа у �крыльца', /�/],
    ['NUL', 'id=7&words=a%00b', FORM, 'a�b', /Места со знаком �/],
    [
      'a percent alone',
      'id=7&words=скидка+100%'.replace('скидка', ru('скидка')),
      FORM,
      'скидка 100%',
      /прочлось не всё/,
    ],
    ['raw bytes', Buffer.from('id=7&words=Привет'), FORM, 'Привет', /прочлось не всё/],
    [
      'windows-1251',
      'id=7&words=%CF%F0%E8%E2%E5%F2',
      `${FORM}; charset=windows-1251`,
      'Привет',
      /кодировке windows-1251/,
    ],
    ['koi8-r', 'id=7&words=%F0%D2%C9%D7%C5%D4', `${FORM}; charset=KOI8-R`, 'Привет', /кодировке KOI8-R/],
    ['a charset nobody knows', `id=7&words=${ru('Привет')}`, `${FORM}; charset=x-own`, 'Привет', /кодировке x-own/],
    ['a charset that is no single byte', `id=7&words=${ru('Привет')}`, `${FORM}; charset=utf-16`, 'Привет', /utf-16/],
  ])('%s', async (...[, payload, type, words, said]) => {
    const { statusCode, body } = await send(payload, { type })
    expect([400, 415]).toContain(statusCode)
    expect(body).toContain('<form class="stack" method="post" action="/say">')
    expect(fieldIn(body, 'words')).toBe(words)
    expect(isHidden(body, 'words')).toBe(false)
    expect(fieldIn(body, 'id')).toBe('7')
    expect(isHidden(body, 'id')).toBe(true)
    expect(body).toMatch(said)
    expect(body).toContain('Отправить ещё раз')
    expect(body).not.toContain(ALL_WHOLE)
  })

  test('sent again as it came back, it is taken', async () => {
    const { body } = await send('words=%CF%F0%E8%E2%E5%F2', { type: `${FORM}; charset=windows-1251` })
    const again = await send(new URLSearchParams({ words: fieldIn(body, 'words') ?? '' }).toString())
    expect(again.body).toContain('<p id="said">Привет</p>')
  })

  test('the place is told beside its field, for those who hear the page too', async () => {
    const { body } = await send(`words=a%00b&more=${ru('целое')}`)
    expect(body).toContain('id="sent-0-why"')
    expect(body).toContain('aria-describedby="sent-0-why"')
    expect(body).not.toContain('sent-1-why')
  })

  test('too many fields: the first five hundred, and it is said', async () => {
    const { statusCode, body } = await send(Array.from({ length: 501 }, (_, n) => `f${n}=${n}`).join('&'))
    expect([statusCode, fieldIn(body, 'f499'), fieldIn(body, 'f500')]).toEqual([400, '499', undefined])
    expect(body).toMatch(/полей: 501, а мы берём первые 500/)
  })

  test.each<[string, string, string]>([
    ['cannot be read', 'words=a%00b', FORM],
    ['is in a foreign charset', 'words=%CF', `${FORM}; charset=windows-1251`],
    ['is too long', `words=${'a'.repeat(300_000)}`, FORM],
  ])('but what another site sent is never given back, even if it %s', async (_title, payload, type) => {
    const { statusCode, body } = await send(payload, { type, headers: { 'sec-fetch-site': 'cross-site' } })
    expect(statusCode).toBeGreaterThanOrEqual(400)
    expect(body).not.toMatch(/<form class="stack" method="post" action="\/say"|name="words"|Ниже всё, что до нас/)
  })

  test('an address that cannot be read loses nothing of a form that can', async () => {
    const { statusCode, body } = await send('words=a', { url: '/say?more=%00' })
    expect([statusCode, fieldIn(body, 'words')]).toEqual([400, 'a'])
    expect(body).toContain(ALL_WHOLE)
  })
})

describe('A form that is too long comes back whole, and says how much too long it is', () => {
  test.each<[string, string, number, string]>([
    ['Cyrillic', 'ы', 60_000, '17 000 знаков'],
    ['Latin', 'a', 1_000_000, '740 000 знаков'],
  ])('%s', async (_title, letter, signs, extra) => {
    const words = `Начало\r\n${letter.repeat(signs)} конец`
    const { statusCode, body } = await send(new URLSearchParams({ id: '7', words }).toString())
    expect(statusCode).toBe(413)
    expect(fieldIn(body, 'words')).toBe(words)
    expect(fieldIn(body, 'id')).toBe('7')
    expect(body.replaceAll('\u00a0', ' ')).toContain(`длиннее, чем мы принимаем, примерно на ${extra}`)
  })

  test('nothing but separators', async () => {
    expect((await send('&'.repeat(300_000))).statusCode).toBe(413)
  })

  test('beyond a megabyte it stays where it was typed', async () => {
    const { statusCode, body } = await send(`words=${'a'.repeat(1_100_000)}`)
    expect(statusCode).toBe(413)
    expect(body).toContain('Вернитесь на прошлую страницу: текст остался там')
    expect(body).not.toContain('name="words"')
  })

  test('just as long as we take is taken', async () => {
    expect((await send(`words=${'a'.repeat(256 * 1024 - 6)}`)).statusCode).toBe(200)
    expect((await send(`words=${'a'.repeat(256 * 1024 - 5)}`)).statusCode).toBe(413)
  })
})

describe('Passwords and one-time codes go into no page, and it is said; everything else does', () => {
  const broken = (fields: Record<string, string>, url = '/broken/a') =>
    send(new URLSearchParams(fields).toString(), { url })

  test('all is whole: it is said so', async () => {
    const { statusCode, body } = await broken({ code: 'rechnoy', secretary: 'Полевая', 'password-hint': 'нет' })
    expect(statusCode).toBe(500)
    expect(['code', 'secretary', 'password-hint'].map((name) => fieldIn(body, name))).toEqual([
      'rechnoy',
      'Полевая',
      'нет',
    ])
    expect(body).toContain(ALL_WHOLE)
  })

  test('a password is typed again, and nothing says that all is whole', async () => {
    const { body } = await broken({ email: 'vera@ozerny.example', password: 'тайное слово' })
    expect(body).not.toContain('тайное слово')
    expect(body).not.toContain(ALL_WHOLE)
    expect(body).toContain('Остальное, что вы ввели, цело. Пароли и коды мы сюда не переносим: наберите их заново.')
    expect(fieldIn(body, 'email')).toBe('vera@ozerny.example')
    expect(body).toMatch(/<input [^>]*type="password" name="password"/)
  })

  test('nor does it from a form that cannot be read', async () => {
    const { body } = await send('words=a%00b&password=geheim')
    expect(body).not.toContain('geheim')
    expect(body).toContain('наберите их заново')
  })

  test.each([
    ['/sign-in/code', 'Код'],
    ['/desk/account/second-factor/confirmation', 'Код'],
    ['/desk/bodies', undefined],
    ['/sign-inside', undefined],
  ])('the field «code» of %s is a secret: %s', (action, label) => {
    expect(secretLabel('code', action)).toBe(label)
  })

  test('every password field of the product is among them', () => {
    const files = readdirSync('src', { recursive: true }).map((name) => join('src', String(name)))
    const pages = files.filter((file) => /pages\/.*[.]tsx$/.test(file)).map((file) => readFileSync(file, 'utf8'))
    const tags = pages.flatMap((page) => [...page.matchAll(/<(?:Field|PasswordOf)\b[^>]*>/g)].map(([tag]) => tag))
    const passwords = tags.filter((tag) => /kind="password"|<PasswordOf/.test(tag))
    const names = passwords.flatMap((tag) => /name="([^"]+)"/.exec(tag)?.[1] ?? [])
    expect(names.length).toBeGreaterThan(4)
    expect(names.filter((name) => secretLabel(name, '/') === undefined)).toEqual([])
  })
})
