import { describe, expect, test } from 'vitest'
import { BadSetting, readConfig, settings } from './config.ts'

describe('Settings', () => {
  test('without any the product is tried out on its own machine', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 3000,
      HOST: 'localhost',
      publicUrl: 'http://localhost:3000',
      trial: true,
    })
  })

  test('an empty one is an unset one, and somebody else’s are left alone', () => {
    expect(readConfig({ PORT: '', SMTP_URL: '', PATH: '/bin', NODE_ENV: 'x' })).toMatchObject({
      PORT: 3000,
      trial: true,
    })
  })

  test.each([
    ['https://otklik.example', 'https://otklik.example'],
    ['https://otklik.example/', 'https://otklik.example'],
    ['http://10.0.0.5:8080', 'http://10.0.0.5:8080'],
    ['https://отклик.рф', 'https://отклик.рф'],
  ])('people come by %s', (PUBLIC_URL, publicUrl) => expect(readConfig({ PUBLIC_URL }).publicUrl).toBe(publicUrl))

  test.each<Record<string, string>>([
    { PUBLIC_URL: 'https://otklik.example' },
    { SMTP_URL: 'smtp://127.0.0.1' },
    { HOST: '0.0.0.0' },
    { HOST: '192.168.0.5' },
    { TRUST_PROXY: 'yes' },
  ])('with %j it is a trial no more: letters are not shown in the browser', (environment) => {
    expect(readConfig(environment).trial).toBe(false)
  })

  test.each([
    ['PORT', 'abc', 'значение не подходит; примеры — в README'],
    ['PORT', '70000', 'значение слишком большое, наибольшее — 65535'],
    ['PORT', '-1', 'значение слишком маленькое, наименьшее — 0'],
    ['PORT', '3000.5', 'значение не подходит'],
    ['PUBLIC_URL', 'otklik.example', 'значение не подходит'],
    ['PUBLIC_URL', 'ftp://otklik.example', 'значение не подходит'],
    ['PUBLIC_URL', 'https://example.org/otklik', 'нужен адрес без пути'],
    ['PUBLIC_URL', 'https://example.org/?a=b', 'нужен адрес без пути'],
    ['PUBLIC_URL', 'https://user:word@example.org', 'нужен адрес без пути'],
    ['DATABASE_URL', 'mysql://localhost/x', 'значение не подходит'],
    ['SMTP_URL', 'mail.example.org', 'значение не подходит'],
    ['MAIL_FROM', 'otklik', 'нужен почтовый адрес'],
    ['MAIL_FROM', 'a@b.example\nBcc: c@d.example', 'нужен почтовый адрес'],
    ['OTKLIK_ROLE', 'webb', 'возможны только значения both, web, worker'],
    ['CLAMAV', 'clamd', 'нужен адрес clamd'],
    ['CLAMAV', 'tcp://clamd', 'нужен адрес clamd'],
    ['TRUST_PROXY', 'true', 'возможны только значения yes, no'],
    ['METRICS_TOKEN', 'short', 'значение слишком короткое, нужно знаков не меньше 16'],
    ['LOG_LEVEL', 'loud', 'возможны только значения fatal, error, warn, info, debug, silent'],
    ['DATABASE_CONNECTIONS', '1', 'значение слишком маленькое, наименьшее — 2'],
  ])('%s=%j stops the start with a sentence', (name, value, words) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(BadSetting)
    expect(read).toThrow(`Настройка ${name}: ${words}`)
  })

  test('every bad one is told at once, and no value is repeated: some are secrets', () => {
    const read = () => readConfig({ PORT: 'abc', DATABASE_URL: 'mysql://root:parole@localhost', LOG_LEVEL: 'loud' })
    expect(read).toThrow(/Настройка PORT: .*\nНастройка DATABASE_URL: .*\nНастройка LOG_LEVEL: /)
    expect(read).not.toThrow(/parole|abc/)
  })

  test.each(['otklik@localhost', 'Отклик <otklik@example.org>', '<otklik@example.org>'])(
    '%s is a sender',
    (MAIL_FROM) => {
      expect(readConfig({ MAIL_FROM }).MAIL_FROM).toBe(MAIL_FROM)
    },
  )

  test('each is explained for the README', () => {
    const table = settings()
    expect(table.length).toBeGreaterThan(8)
    for (const { name, meaning } of table)
      expect({ name, meaning }).toEqual({ name, meaning: expect.stringMatching(/.{10}/) })
    expect(table.find(({ name }) => name === 'PORT')?.byDefault).toBe('3000')
    expect(table.find(({ name }) => name === 'DATABASE_URL')?.byDefault).toBe('')
  })
})
