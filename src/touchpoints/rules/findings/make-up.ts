import { DIRECTIONS, type Direction } from '../../terms/details.ts'
import type { Finding } from '../../terms/findings.ts'
import { type Kind, NEEDS, type Need } from '../../terms.ts'
import { finding, interactionsOf, type Looked, quotes } from './facts.ts'

const LACKED: Record<Kind, string> = {
  digital: 'нет онлайн-способа',
  offline: 'нет офлайн-способа для тех, кому трудно онлайн',
}

/** Online is preferred and offline kept as an alternative: a process has both. @clause M13 */
export const noWay = (looked: Looked): Finding[] =>
  looked.processes.flatMap(({ id, number, name, entries }) =>
    (['digital', 'offline'] as const)
      .filter((kind) => !entries.some((entry) => entry.kind === kind))
      .map((kind) =>
        finding('no-way', {
          words: `Процесс ${number} ${quotes(name)}: ${LACKED[kind]}`,
          thing: { process: name },
          weight: entries.length + entries.reduce((sum, entry) => sum + interactionsOf(looked, entry.touchpointId), 0),
          passedOver:
            looked.passedOver.find(({ processId, check }) => processId === id && check === 'other-way') ?? null,
          acts: [{ label: 'Предложить точку', proposal: { deed: 'include', process: name } }],
        }),
      ),
  )

/** Eight needs of the order; «other» is nothing that could be missing. @clause M10 */
export function unservedNeed({ entries }: Looked): Finding[] {
  if (entries.length === 0) return []
  const served = new Set(entries.flatMap(({ needs }) => needs.map(({ need }) => need)))
  return (Object.keys(NEEDS) as Need[])
    .filter((need) => need !== 'other' && !served.has(need))
    .map((need, place) =>
      finding('unserved-need', {
        words: `Ни в одной точке: ${NEEDS[need].law}`,
        thing: { need },
        weight: -place,
        acts: [{ label: 'Предложить точку', proposal: { deed: 'include', need } }],
      }),
    )
}

/** A direction that has entries has a key touchpoint among them; the busiest one is proposed. @clause K1.2, M7 */
export const noKey = (looked: Looked): Finding[] =>
  (Object.keys(DIRECTIONS) as Direction[]).flatMap((direction) => {
    const inUse = looked.numbered.filter(({ details }) => details.direction === direction)
    if (inUse.length === 0 || looked.entries.some(({ details }) => details.keyFor.includes(direction))) return []
    const busiest = inUse.reduce((one, other) =>
      interactionsOf(looked, other.touchpointId) > interactionsOf(looked, one.touchpointId) ? other : one,
    )
    return [
      finding('no-key', {
        words: `${DIRECTIONS[direction]}: ${looked.written.counted(inUse.length, POINTS)}, ключевой среди них нет`,
        thing: { direction, unitId: busiest.unitId },
        weight: inUse.length,
        acts: [
          {
            label: `Назвать ключевой точку ${busiest.number}`,
            proposal: { deed: 'change', touchpoint: busiest.touchpointId, key: direction },
          },
        ],
      }),
    ]
  })

/** Entries that name no direction, told in sum: each is mended by its own amendment. @clause K1.2 */
export function noDirection({ numbered, written }: Looked): Finding[] {
  const without = numbered.filter(({ details }) => details.direction === null)
  const [first] = without
  if (!first) return []
  return [
    finding('no-direction', {
      words: `${written.counted(without.length, POINTS)} без направления. Первая из них ${first.number} ${quotes(first.name)}`,
      thing: { unitId: first.unitId },
      weight: without.length,
      acts: [
        {
          label: `Указать направление точки ${first.number}`,
          proposal: { deed: 'change', touchpoint: first.touchpointId },
        },
      ],
    }),
  ]
}

const POINTS = { one: 'точка', few: 'точки', many: 'точек' }
