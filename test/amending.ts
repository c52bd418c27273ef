import { type FullEntry, includeSample, listFullEntries } from '#touchpoints'
import { openTown, type Town } from './town.ts'
import type { Visitor } from './visitor.ts'

/** A town with the sample register and two units; the unit editor belongs to the first. */
export interface Amending {
  town: Town
  units: { mine: string; theirs: string }
  editor: Visitor
  entries: FullEntry[]
  /** Begins an amendment. @returns its id */
  begin(fields: Record<string, string>, visitor?: Visitor): Promise<string>
}

export async function openAmending(): Promise<Amending> {
  const town = await openTown()
  const unit = async (name: string) => {
    const insert = `insert into identity.unit (body_id, name, kind, made_at) values ($1, $2, 'structural', now()) returning id`
    return String((await town.sql(insert, [town.body.id, name]))[0]?.['id'])
  }
  const units = { mine: await unit('Отдел растениеводства'), theirs: await unit('Отдел рыбы') }
  await town.sql('update identity.person set unit_id = $1 where id = $2', [
    units.mine,
    town.body.people['unit-editor']?.id,
  ])
  await town.inBody(town.body, includeSample)
  const entries = await town.inBody(town.body, listFullEntries)
  const editor = await town.as('unit-editor')
  const begin: Amending['begin'] = async (fields, visitor = editor) =>
    pathAt(await visitor.post('/desk/amendments', fields)).split('/')[3] ?? ''
  return { town, units, editor, entries, begin }
}

/** Where an act led to. */
export const pathAt = (response: { headers: Record<string, unknown> }): string =>
  String(response.headers['location']).split('?')[0] ?? ''

export const pathOf = (id: string, what: string): string => `/desk/amendments/${id}/${what}`

/** The version that the form on this page was drawn with. */
export const versionOn = (page: string): string => /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''

/** A whole entry as its form sends it. */
export const STAND = {
  name: 'Информационный стенд у входа',
  process: 'Запрос на ознакомление с информацией',
  channel: 'stand',
  needs: ['information', 'consultation'],
}
