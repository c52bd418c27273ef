import { Temporal } from 'temporal-polyfill'
import type { Finding } from '../../terms/findings.ts'
import { CHANNELS, type Channel } from '../../terms.ts'
import { addressKey, saysNowhere } from '../addresses.ts'
import { called, finding, type Looked, quotes, thingOf } from './facts.ts'

const INTERACTIONS = { one: 'взаимодействие', few: 'взаимодействия', many: 'взаимодействий' }

/** Channels and addresses through which people really come and that no entry covers; one address is told once. @clause M11 */
export function uncovered({ uncovered: came, stillCame, written }: Looked): Finding[] {
  const places = new Map<
    string,
    { channel: Channel; address: string; interactions: number; lastOn: Temporal.PlainDate }
  >()
  for (const { channel, address, interactions, lastOn } of came) {
    const nowhere = saysNowhere(address)
    const key = `${channel} ${nowhere ? '' : addressKey(channel, address)}`
    const known = places.get(key)
    const isLater = !known || Temporal.PlainDate.compare(lastOn, known.lastOn) > 0
    places.set(key, {
      channel,
      address: isLater ? (nowhere ? '' : address) : known.address,
      interactions: interactions + (known?.interactions ?? 0),
      lastOn: isLater ? lastOn : known.lastOn,
    })
  }
  const found = [...places.values()].map(({ channel, address, interactions, lastOn }) => {
    const where = address ? `${CHANNELS[channel].label}, ${address}` : `${CHANNELS[channel].label}, адрес не указан`
    return finding('uncovered', {
      words: `${where}: ${written.counted(interactions, INTERACTIONS)}, последнее ${written.day(lastOn)}. Такой точки в перечне нет`,
      thing: { channel, address },
      weight: interactions,
      acts: [
        { label: 'Предложить точку', proposal: { deed: 'include', channel, ...(address ? { address } : {}) } as const },
      ],
    })
  })
  const gone = stillCame.map(({ name, channel, processName, goneOn, interactions }) =>
    finding('uncovered', {
      words: `Точку ${quotes(name)} исключили ${written.day(goneOn)}, а через неё всё ещё приходят: ${written.counted(interactions, INTERACTIONS)}`,
      thing: { name, channel, process: processName },
      weight: interactions,
      acts: [{ label: 'Предложить точку', proposal: { deed: 'include', process: processName, channel } as const }],
    }),
  )
  return [...found, ...gone]
}

/** From when on nothing came, if an entry is silent: so many whole months, and what of this one has passed. @clause M7 */
export const silenceBegins = (today: Temporal.PlainDate, months: number): Temporal.PlainDate =>
  today.with({ day: 1 }).subtract({ months })

/**
 * Entries counted here that nobody came through for the set time, and that stand at least as long. Low demand takes no entry
 * out of the register, so it is to be looked at first.
 *
 * @clause M7, M11
 */
export function silent({ numbered, demand, since, silentMonths, today, written }: Looked): Finding[] {
  const start = silenceBegins(today, silentMonths)
  const isBefore = (date: Temporal.PlainDate | undefined) => !date || Temporal.PlainDate.compare(date, start) < 0
  return numbered
    .filter(({ details }) => details.demand.counting === 'here')
    .filter(({ touchpointId }) => {
      const stood = since.get(touchpointId)
      return stood && Temporal.PlainDate.compare(stood, start) <= 0 && isBefore(demand.get(touchpointId)?.lastOn)
    })
    .map((entry) => {
      const last = demand.get(entry.touchpointId)?.lastOn
      const words = last ? `последний раз приходили ${written.day(last)}` : `с ${written.day(start)} никто не приходил`
      return finding('silent', {
        words: `${called(entry)}: ${words}`,
        thing: thingOf(entry),
        weight: start.since(since.get(entry.touchpointId) ?? start, { largestUnit: 'days' }).days,
        acts: [
          { label: 'Указать, как считают', proposal: { deed: 'change', touchpoint: entry.touchpointId } },
          { label: 'Предложить исключить', proposal: { deed: 'exclude', touchpoint: entry.touchpointId } },
        ],
      })
    })
}

/** Entries at which no feedback can be left, and through which none came for the set time. @clause K2.6 */
export const noFeedback = ({ numbered, demand }: Looked): Finding[] =>
  numbered
    .filter(({ touchpointId, needs }) => {
      return !needs.some(({ need }) => need === 'feedback') && (demand.get(touchpointId)?.answers ?? 0) === 0
    })
    .map((entry) =>
      finding('no-feedback', {
        words: `${called(entry)}: среди потребностей нет обратной связи, и отзывов через неё не было`,
        thing: thingOf(entry),
        weight: demand.get(entry.touchpointId)?.interactions ?? 0,
        acts: [
          {
            label: 'Добавить обратную связь',
            proposal: { deed: 'change', touchpoint: entry.touchpointId, need: 'feedback' },
          },
        ],
      }),
    )
