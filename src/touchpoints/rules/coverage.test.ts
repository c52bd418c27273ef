import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_DETAILS, type Whereabouts } from '../terms/details.ts'
import type { Channel } from '../terms.ts'
import { addressKey } from './addresses.ts'
import { type CameIn, type Covering, coveredBy } from './coverage.ts'

const entry = (touchpointId: string, channel: Channel, whereabouts: Partial<Whereabouts> = {}): Covering => ({
  touchpointId,
  channel,
  details: { whereabouts: { ...NO_DETAILS.whereabouts, ...whereabouts } },
})

describe('M11: one address, however it was written', () => {
  test.each([
    // channel     field      as the register has it              as it was noted
    ['phone', 'phone', '+7 (4132) 62-00-00', '8 4132 620000'],
    ['phone', 'phone', '8 (4132) 62-00-00, доб. 12', '+74132620000'],
    ['phone', 'phone', '62-00-00, 62-11-11', '621111'],
    ['email', 'email', 'Priem@MCX.ru', ' mailto:priem@mcx.RU'],
    ['site', 'link', 'https://www.mcx.ru/forma/', 'mcx.ru/forma?utm_source=vk&utm_medium=post'],
    ['site', 'link', 'https://mcx.ru', 'http://mcx.ru/lyubaya/stranica'],
    ['site', 'link', 'https://минсельхоз.рф/', 'МИНСЕЛЬХОЗ.РФ'],
    ['site', 'link', 'mcx.ru/?b=2&a=1', 'https://mcx.ru/?a=1&b=2'],
    ['vk', 'link', 'https://vk.com/agro49', 'm.vk.com/agro49?from=search'],
    ['vk', 'link', 'vk.com/agro.kolyma', '@agro.kolyma'],
    ['vk', 'link', '@agro49', 'https://vk.ru/Agro49'],
    ['ok', 'link', 'https://ok.ru/group/123', 'odnoklassniki.ru/group/123/'],
    ['messengers', 'link', 'https://t.me/agro49', '@agro49'],
    ['messengers', 'link', 'https://t.me/agro49', 'telegram.me/agro49'],
    ['messengers', 'phone', '+7 914 000-00-01', 'wa.me/79140000001'],
    ['post', 'address', '685000, г. Магадан, ул. Горького, д. 6', 'Горького 6, Магадан'],
    ['reception', 'address', 'Магадан, ул. Пролетарская, д. 14, каб. 301', 'г. Магадан, Пролетарская, 14, кабинет 301'],
  ] as const)('%s: «%s %s» holds «%s»', (channel, field, stands, came) => {
    expect(coveredBy([entry('a', channel, { [field]: stands })], { channel, address: came })).toEqual(['a'])
  })

  test.each([
    ['phone', 'phone', '+7 (4132) 62-00-00', '+7 (4132) 62-00-01'],
    ['email', 'email', 'priem@mcx.ru', 'press@mcx.ru'],
    ['site', 'link', 'mcx.ru/forma', 'mcx.ru/pochta'],
    ['site', 'link', 'mcx.ru/forma?id=1', 'mcx.ru/forma?id=2'],
    ['vk', 'link', 'vk.com/agro49', 'vk.com/agro50'],
    ['messengers', 'link', 't.me/agro49', 'max.ru/agro49'],
    ['reception', 'address', 'Магадан, Горького, 6, каб. 12', 'Магадан, Горького, 12, каб. 6'],
    ['email', 'email', 'priem@mcx.ru', 'звонили откуда-то'],
  ] as const)('%s: «%s %s» does not hold «%s»', (channel, field, stands, came) => {
    expect(coveredBy([entry('a', channel, { [field]: stands })], { channel, address: came })).toEqual([])
  })
})

describe('M11: which entries cover an interaction', () => {
  const mailbox = entry('mailbox', 'email', { email: 'priem@mcx.ru', address: 'Магадан' })
  const twin = entry('twin', 'email', { email: 'PRIEM@mcx.ru' })
  const anyMail = entry('any', 'email', { hours: 'всегда' })
  const phone = entry('phone', 'phone', { phone: '62-00-00' })
  test.each([
    // what is asked                                the register                    who covers it
    ['the address is named', { channel: 'email', address: 'priem@mcx.ru' }, [mailbox, anyMail, phone], ['mailbox']],
    ['one place in two processes', { channel: 'email', address: 'priem@mcx.ru' }, [mailbox, twin], ['mailbox', 'twin']],
    ['one that names no address', { channel: 'email', address: 'x@mcx.ru' }, [mailbox, anyMail], ['any']],
    ['all name others', { channel: 'email', address: 'x@mcx.ru' }, [mailbox, twin], []],
    ['no address was told', { channel: 'email', address: ' ' }, [mailbox, anyMail], ['mailbox', 'any']],
    ['a dash for an address', { channel: 'email', address: '—' }, [mailbox], ['mailbox']],
    ['a channel that nobody has', { channel: 'stand', address: '' }, [mailbox, phone], []],
    ['the same address in another channel', { channel: 'pos', address: 'priem@mcx.ru' }, [mailbox], []],
    ['an empty register', { channel: 'email', address: 'priem@mcx.ru' }, [], []],
  ] as [string, CameIn, Covering[], string[]][])('%s', (_, came, register, covering) => {
    expect(coveredBy(register, came)).toEqual(covering)
  })
})

const channels = fc.constantFrom<Channel>('email', 'phone', 'site', 'vk', 'messengers', 'post', 'other')
const addresses = fc.oneof(
  fc.constantFrom('', 'a@b.ru', 'A@B.ru', '62-00-00', 'vk.com/a', '@a', 't.me/a', 'mcx.ru', 'mcx.ru/b', 'Магадан, 6'),
  fc.string(),
)
const registers = fc.array(
  fc.record({ channel: channels, email: addresses, phone: addresses, link: addresses, address: addresses }),
  { maxLength: 8 },
)
const built = (register: { channel: Channel }[]) =>
  register.map(({ channel, ...whereabouts }, n) => entry(String(n), channel, whereabouts))

test('M11: an entry more never leaves an address uncovered that was covered', () => {
  fc.assert(
    fc.property(registers, fc.record({ channel: channels, address: addresses }), (register, came) => {
      const entries = built(register)
      for (let n = 1; n <= entries.length; n++)
        if (coveredBy(entries.slice(0, n - 1), came).length > 0)
          expect(coveredBy(entries.slice(0, n), came)).not.toEqual([])
    }),
  )
})

test('M11: an entry that names the address as it was noted covers it, whatever was typed', () => {
  const field = {
    email: 'email',
    phone: 'phone',
    site: 'link',
    vk: 'link',
    messengers: 'link',
    post: 'address',
  } as const
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(field) as (keyof typeof field)[])), addresses, (channel, address) => {
      const covering = coveredBy([entry('a', channel, { [field[channel]]: address })], { channel, address })
      expect(covering, addressKey(channel, address)).toEqual(['a'])
    }),
  )
})
