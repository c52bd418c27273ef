import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Work } from '#platform/work.ts'
import { asRole, contentOf, REASONS, registrarOf } from '#test/registrar.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeAmendments } from './actions/include-amendments.ts'
import { includeSample } from './actions/include-sample.ts'
import { returnAmendment } from './actions/return-amendment.ts'
import { findAmendment, lockAmendment } from './store/amendments.ts'
import { listReturns } from './store/returns.ts'
import { touchpointTables } from './store/tables.ts'

let town: Town
let desk: ReturnType<typeof registrarOf>
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
  desk = registrarOf(town)
})
afterAll(() => town.close())

const by = <T>(role: string, act: (work: Work) => Promise<T>) => asRole(town, role, act)

describe('M5: two people at once', () => {
  test('two registrars decide about one amendment: one decision stands', async () => {
    const id = await desk.proposeEntry({ name: 'На двоих' })
    const outcomes = await Promise.all([
      desk.include([id]),
      by('registrar', (work) => returnAmendment(work, id, { words: 'поправьте', remarks: [] })),
      desk.include([id]),
    ])
    expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(1)
    const amendment = await by('registrar', (work) => findAmendment(work, id))
    expect([amendment?.includedAt, amendment?.returnedAt].filter(Boolean)).toHaveLength(1)
    expect((await desk.entries()).filter(({ name }) => name === 'На двоих')).toHaveLength(amendment?.includedAt ? 1 : 0)
  })

  test('the editor mends it while the registrar decides: what was not read is not decided', async () => {
    const id = await desk.proposeEntry({ name: 'Пока читали' })
    const mending = by('unit-editor', async (work) => {
      await lockAmendment(work, id)
      await touchpointTables(work)
        .updateTable('touchpoints.amendment')
        .set({ content: JSON.stringify(contentOf({ name: 'Совсем другое' })), version: 2 })
        .where('id', '=', id)
        .execute()
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    const seen = new Map([[id, 1]])
    const outcome = await by('registrar', (work) => includeAmendments(work, [id], REASONS, seen))
    await mending
    expect(outcome).toMatchObject({ refused: [{ field: 'version' }] })
    expect(
      await by('registrar', (work) => returnAmendment(work, id, { words: 'нет', remarks: [], seen: 1 })),
    ).toHaveProperty('refused')
    expect(await desk.include([id])).toHaveProperty('done')
    await desk.named('Совсем другое')
  })
})

describe('M5: an amendment is returned', () => {
  test('with remarks per field; the round keeps its words', async () => {
    const id = await desk.proposeEntry({ name: 'Вернуть' })
    const bring = (remarks: { field: 'name' | 'bases'; why: string }[], words = '') =>
      by('registrar', (work) => returnAmendment(work, id, { words, remarks }))
    expect(await bring([{ field: 'name', why: ' ' }])).toMatchObject({ refused: [{ field: 'words' }] })
    expect(
      await bring(
        [
          { field: 'name', why: 'Назовите как на вывеске' },
          { field: 'bases', why: '' },
        ],
        'Почти готово',
      ),
    ).toHaveProperty('done')
    const [round] = await by('registrar', (work) => listReturns(work, id))
    expect(round).toMatchObject({
      number: 1,
      words: 'Почти готово',
      remarks: [{ field: 'name', why: 'Назовите как на вывеске' }],
      content: { name: 'Вернуть' },
    })
    expect(await desk.include([id])).toMatchObject({ refused: [{ why: /уже вернули/ }] })
  })
})
