import { expect, test } from 'vitest'
import { readFormId } from './form-id.ts'

test.each([
  ['7f2c1b34-5d6e-4f70-8a91-b2c3d4e5f607', '7f2c1b34-5d6e-4f70-8a91-b2c3d4e5f607'],
  ['7F2C1B34-5D6E-4F70-9A91-B2C3D4E5F607', '7f2c1b34-5d6e-4f70-9a91-b2c3d4e5f607'],
  ['7f2c1b34-5d6e-1f70-8a91-b2c3d4e5f607', undefined],
  ['7f2c1b34-5d6e-7f70-8a91-b2c3d4e5f607', undefined],
  ['7f2c1b34-5d6e-4f70-0a91-b2c3d4e5f607', undefined],
  ['7f2c1b34-5d6e-4f70-8a91-b2c3d4e5f607\n', undefined],
  ['', undefined],
])('K4.2: the id of a form is random: %j is read as %s', (sent, read) => {
  expect(readFormId(sent)).toBe(read)
})
