import type { Whereabouts } from '../terms/details.ts'
import type { Channel } from '../terms.ts'

/** By which of an entry's whereabouts clients of a channel find it. */
const FIELDS: Record<Channel, readonly (keyof Whereabouts)[]> = {
  email: ['email'],
  site: ['link'],
  vk: ['link'],
  ok: ['link'],
  messengers: ['link', 'phone'],
  pos: ['link'],
  phone: ['phone'],
  post: ['address'],
  reception: ['address'],
  stand: ['address'],
  other: ['address', 'phone', 'email', 'link'],
}

/** One network under its several names. */
const HOSTS: Readonly<Record<string, string>> = {
  'vk.ru': 'vk.com',
  'vkontakte.ru': 'vk.com',
  'odnoklassniki.ru': 'ok.ru',
  'telegram.me': 't.me',
  'telegram.dog': 't.me',
  'web.telegram.org': 't.me',
}

const NETWORKS = new Set(['vk.com', 'ok.ru', 't.me', 'max.ru', 'wa.me', 'viber.com', 'dzen.ru', 'rutube.ru'])

/** Words of a postal address that tell nothing apart. */
const DESIGNATIONS = new Set(
  (
    'россия рф г гор город ул улица д дом пр пр-т проспект пер переулок пл площадь ш шоссе наб набережная б-р бульвар ' +
    'к каб кабинет оф офис пом помещение стр строение корп корпус обл область край р-н район пос поселок п с село эт этаж'
  ).split(' '),
)

const IN_NETWORKS: readonly Channel[] = ['vk', 'ok', 'messengers']

const LEAST_DIGITS = 3
const LEAST_OF_A_PHONE = 5

/** What an address may be known by. `stands` is what an entry that states it answers to, `asked` what somebody who came there asks for. */
export interface AddressKeys {
  stands: readonly string[]
  asked: readonly string[]
}

/**
 * An address, however it was written: a phone is its digits, +7 and 8 the same; an e-mail has no case; a link is its host and
 * path; a network's account is the same with its address, with @ or bare; a postal address is its words in any order.
 *
 * @clause M11
 */
export function addressKeys(channel: Channel, written: string): AddressKeys {
  const text = written.trim().replace(/^mailto:|^tel:/i, '')
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return both(`email ${text.toLowerCase()}`)
  if (channel === 'phone' || isPhone(text)) return both(`phone ${digitsOf(text)}`)
  const fields = FIELDS[channel]
  const link = fields.includes('link') && linkOf(text)
  if (link && !isDottedAccount(channel, text, link)) return linkKeys(link, channel)
  const account = fields.includes('link') && /^@?([\p{L}\p{N}_.-]{2,64})$/u.exec(text)?.[1]?.toLowerCase()
  if (account) return { stands: [`account ${account}`, `bare ${account}`], asked: [`account ${account}`] }
  return both(`words ${wordsOf(text)}`)
}

/** One key for one address: what is grouped under a finding. @clause M11 */
export const addressKey = (channel: Channel, written: string): string => addressKeys(channel, written).asked[0] ?? ''

/** An address that names no place: left empty, a dash, «не указан». @clause M11 */
export const saysNowhere = (written: string): boolean =>
  /^[\s\p{P}\p{S}]*$/u.test(written) || /^(нет|не указан[оа]?|без адреса)$/i.test(written.trim())

/** What an entry says of itself in its channel; nothing where it names no address of its own. @clause M11 */
export function statedKeys(channel: Channel, whereabouts: Whereabouts): string[] {
  return FIELDS[channel].flatMap((field) => {
    const whole = whereabouts[field]
    const parts = field === 'address' ? [] : whole.split(/[,;\n]|\sили\s|\s+\/\s+/)
    return [whole, ...parts]
      .filter((part) => !saysNowhere(part) && (field !== 'phone' || /\d/.test(part)))
      .flatMap((part) => addressKeys(field === 'phone' ? 'phone' : channel, part).stands)
  })
}

const both = (key: string): AddressKeys => ({ stands: [key], asked: [key] })

const isPhone = (text: string): boolean =>
  /^[+\d\s().–-]+(?:,?\s*(?:доб|вн)\.?\s*\d+)?$/i.test(text) && text.replaceAll(/\D/g, '').length >= LEAST_OF_A_PHONE

/** An inner number is left out: whoever rang it rang this phone. */
function digitsOf(text: string): string {
  const digits = (text.split(/доб|вн/i)[0] ?? '').replaceAll(/\D/g, '')
  if (digits.length < LEAST_DIGITS) return text.toLowerCase()
  return digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits
}

interface Link {
  host: string
  /** Without slashes at its ends. */
  path: string
  query: string
}

function linkOf(text: string): Link | undefined {
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (/\s/.test(text) || !URL.canParse(written)) return undefined
  const { hostname, pathname, searchParams } = new URL(written)
  const bare = hostname.replace(/^(?:www|m)\./, '').replace(/\.$/, '')
  if (!bare.includes('.') && !NETWORKS.has(bare)) return undefined
  for (const name of [...searchParams.keys()])
    if (/^(?:utm_|yclid|gclid|fbclid|from$)/i.test(name)) searchParams.delete(name)
  searchParams.sort()
  return {
    host: HOSTS[bare] ?? bare,
    path: pathname.replaceAll(/^\/+|\/+$/g, '').toLowerCase(),
    query: searchParams.toString().toLowerCase(),
  }
}

/** In a network a name with a dot and without a path is an account, unless it is the network itself. */
const isDottedAccount = (channel: Channel, text: string, { host }: Link): boolean =>
  IN_NETWORKS.includes(channel) && !text.includes('/') && !NETWORKS.has(host)

/** A network's path is an account; a site that is named as a whole answers for all of its pages. */
function linkKeys({ host, path, query }: Link, channel: Channel): AddressKeys {
  if (NETWORKS.has(host)) {
    if (host === 'wa.me' && /^\d+$/.test(path)) return both(`phone ${digitsOf(path)}`)
    const account = path.replace(/^@/, '')
    const full = `link ${host}/${account}`
    return { stands: [full, `account ${account}`], asked: [full, `bare ${account}`] }
  }
  const full = `link ${host}/${path}${query && `?${query}`}`
  const isWhole = path === '' && query === ''
  return channel === 'site' || channel === 'pos' || channel === 'other'
    ? { stands: isWhole ? [full, `host ${host}`] : [full], asked: [full, `host ${host}`] }
    : both(full)
}

/** Words in any order, numbers in theirs: a house is no room. Postcodes and designations are left out. */
function wordsOf(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && !DESIGNATIONS.has(word) && !/^\d{6}$/.test(word))
  const isNumber = (word: string) => /^\d/.test(word)
  return [...words.filter((word) => !isNumber(word)).toSorted(), ...words.filter(isNumber)].join(' ')
}
