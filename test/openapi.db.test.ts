import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test('the OpenAPI document is 3.1, valid, and names every route for programs', async () => {
  const response = await town.visitor().get('/api/v1/openapi.json')
  const document = response.json()
  expect(document.openapi).toMatch(/^3\.1\./)
  const { valid, errors } = await new Validator().validate(document)
  expect([errors, valid]).toEqual([undefined, true])
  const routes = town.table.filter(({ may }) => may.who === 'token').map(({ path }) => path)
  expect(Object.keys(document.paths).toSorted()).toEqual(routes.toSorted())
})
