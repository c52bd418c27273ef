import { randomUUID } from 'node:crypto'
import { includeSample } from '#touchpoints'
import { openTown, type Town } from './town.ts'
import type { Fields, Visitor } from './visitor.ts'

/** What stories of cards that staff fill in by hand have in common. */
export interface Cards {
  town: Town
  clerk: Visitor
  head: Visitor
  /** Sends a filled card; the clerk does unless somebody else is named. */
  save(way: string, fields: Fields, by?: Visitor): ReturnType<Visitor['post']>
  /** The appeal whose slip an answer leads to. */
  idIn(location: unknown): string
  rowOf(id: string): Promise<Record<string, unknown>>
  eventsOf(id: string): Promise<unknown[]>
}

/** A town with the sample of a register, and people who write down what others say. */
export async function openCards(): Promise<Cards> {
  const town = await openTown()
  await town.inBody(town.body, (work) => includeSample(work))
  const clerk = await town.as('clerk')
  return {
    town,
    clerk,
    head: await town.as('head'),
    save: (way, fields, by = clerk) => by.post(`/desk/appeals/new/${way}`, { id: randomUUID(), do: 'save', ...fields }),
    idIn: (location) => /appeals\/([0-9a-f-]{36})\/slip/.exec(String(location))?.[1] ?? '',
    rowOf: async (id) =>
      JSON.parse(JSON.stringify((await town.sql('select * from appeals.appeal where id = $1', [id]))[0] ?? {})),
    eventsOf: async (id) =>
      (await town.sql('select kind from appeals.event where appeal_id = $1 order by kind', [id])).map(
        ({ kind }) => kind,
      ),
  }
}
