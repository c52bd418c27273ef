import { expect } from 'vitest'
import type { Visitor } from './visitor.ts'

export const IMPORTS = '/desk/register/imports'

/** A table of the form as plain text: process, touchpoint, needs, kind. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  [['№', 'Процесс', 'Точка взаимодействия', 'Потребности', 'Особенности'], ...rows.map((row) => ['', ...row])]
    .map((row) => row.join(';'))
    .join('\n')

/** Staff of a unit, or of none, with files. */
export interface Who {
  visitor: Visitor
  unitId: string
}

export const bring = ({ visitor, unitId }: Who, bytes: Buffer | string, name = 'перечень.csv') =>
  visitor.upload(IMPORTS, { unit: unitId }, { file: { name, bytes } })

export const where = (response: { headers: Record<string, unknown> }): string => String(response.headers['location'])

/** @returns the address of the preview */
export async function brought(who: Who, bytes: Buffer | string, name?: string): Promise<string> {
  const response = await bring(who, bytes, name)
  expect(response.statusCode, response.body.slice(0, 2000)).toBe(303)
  return where(response)
}

/** What the form of a preview has seen. */
export const seenOn = async (visitor: Visitor, address: string): Promise<string> =>
  /name="seen" value="([^"]+)"/.exec((await visitor.get(address)).body)?.[1] ?? ''

/** Brings a file and sends all of it to be checked. */
export async function taken(who: Who, bytes: Buffer | string, name?: string): Promise<string> {
  const address = await brought(who, bytes, name)
  const seen = await seenOn(who.visitor, address)
  const response = await who.visitor.post(`${address}/submission`, { seen })
  expect(response.statusCode, response.body.slice(0, 3000)).toBe(303)
  return address
}
