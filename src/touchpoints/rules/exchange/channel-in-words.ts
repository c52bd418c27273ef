import { CHANNELS, type Channel, type Kind } from '../../terms.ts'

/** How channels are called in registers. Where one name speaks of several, those that stand first are the more particular ones. */
const SAID: readonly (readonly [Channel, RegExp])[] = [
  ['pos', /платформ\S* обратной связи|(?<!\p{L})пос(?!\p{L})|решаем вместе/u],
  ['vk', /в ?контакте|(?<!\p{L})вк(?!\p{L})|vkontakte|(?<![a-z])vk(?![a-z])/u],
  ['ok', /одноклассник|(?<![a-z])ok\.ru/u],
  [
    'messengers',
    /мессенджер|телеграм|telegram|(?<![a-z])t\.me|whats ?app|в[ао]тсапп?|viber|вайбер|(?<![a-z])max(?![a-z])|чат-?бот|публичн\S+ чат/u,
  ],
  ['email', /электронн\S+ (?:почт|адрес|ящик|письм)|e-?mail|(?<!\p{L})[еи]-?ме?[йи]л|[\w.-]+@[\w-]+\.\w/u],
  ['stand', /стенд|доск\S+ объявлений/u],
  ['phone', /телефон|горяч\S+ лини|колл-?центр|call-?cent|(?<!\p{L})звон(?:ок|к)/u],
  ['reception', /личн\S+ при[её]м|при[её]м\S* (?:граждан|заявител|посетител|клиент|населени)|очн\S+ при[её]м/u],
  ['site', /сайт|веб-?страниц|(?:интернет|онлайн|электронн\S+|виртуальн\S+)[- ]при[её]мн|личн\S+ кабинет|портал/u],
  ['reception', /(?<!личн\S{2,3} )кабинет|(?<!(?:интернет|онлайн|электронн\S{2}|виртуальн\S{2})[- ])при[её]мн/u],
  ['post', /(?<!электронн\S{2,3} )почт/u],
  ['other', /(?:друг|ин)\S{2} канал/u],
]

/** These say where, and the site is where they are named: «страница ВКонтакте, ссылка на официальном сайте». */
const BEFORE_SITE: readonly Channel[] = ['pos', 'vk', 'ok', 'messengers']

export interface ChannelSaid {
  /** Nothing where the words name no channel that we know, or several. */
  channel: Channel | null
  /** All that the words name. */
  named: readonly Channel[]
}

/**
 * Which channel the name of a touchpoint speaks of. The form has no column for it. Where a name speaks of several, the kind in
 * the fifth column may tell; where it does not, a person says it.
 *
 * @clause M14, App1
 */
export function channelInWords(name: string, kind: Kind | null): ChannelSaid {
  const words = name.toLowerCase().replaceAll(/[\s\u00a0]+/g, ' ')
  const all = SAID.filter(([, said]) => said.test(words)).map(([channel]) => channel)
  const named = withoutWhere([...new Set(all)])
  const fitting = named.length > 1 && kind ? named.filter((channel) => CHANNELS[channel].kind === kind) : named
  return { channel: fitting.length === 1 ? (fitting[0] ?? null) : null, named }
}

const withoutWhere = (named: readonly Channel[]): readonly Channel[] =>
  named.some((channel) => BEFORE_SITE.includes(channel)) ? named.filter((channel) => channel !== 'site') : named
