import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

/** It does not describe itself. */
const OWN = '/openapi.json'

test('the OpenAPI document is 3.1, valid, and names every route for programs', async () => {
  const response = await town.visitor().get('/api/v1/openapi.json')
  const document = response.json()
  expect(document.openapi).toMatch(/^3\.1\./)
  const { valid, errors } = await new Validator().validate(document)
  expect([errors, valid]).toEqual([undefined, true])
  const routes = town.table.map(({ path }) => path).filter((path) => path.startsWith('/api/') && !path.endsWith(OWN))
  const paths = new Set(routes.map((path) => path.replaceAll(/:(\w+)/g, '{$1}')))
  expect(Object.keys(document.paths).toSorted()).toEqual([...paths].toSorted())
})
