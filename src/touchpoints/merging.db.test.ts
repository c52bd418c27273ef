import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Work } from '#platform/work.ts'
import { asRole, registrarOf } from '#test/registrar.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from './actions/include-sample.ts'
import { touchpointByCode } from './store/list-entries.ts'
import type { EntryContent } from './terms/details.ts'

let town: Town
let desk: ReturnType<typeof registrarOf>
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
  desk = registrarOf(town)
})
afterAll(() => town.close())

const by = <T>(role: string, act: (work: Work) => Promise<T>) => asRole(town, role, act)

describe('M12: two entries become one', () => {
  test('a merge of a merge: every code leads to the one that stays, needs are united, histories stay', async () => {
    const consultation: EntryContent['needs'][number] = {
      need: 'consultation',
      objects: [],
      words: 'Получение консультации',
    }
    const forms: EntryContent['needs'][number] = { need: 'forms', objects: [], words: 'Получение форм документов' }
    const [one, two, three] = [
      await desk.made({ name: 'Киоск 1' }),
      await desk.made({ name: 'Киоск 2', needs: [consultation] }),
      await desk.made({ name: 'Киоск 3', needs: [forms] }),
    ]
    expect(await desk.include([await desk.merge(one, two)])).toHaveProperty('done')
    expect(await desk.include([await desk.merge(await desk.named('Киоск 2'), three)])).toHaveProperty('done')
    const stays = await desk.named('Киоск 3')
    expect(stays.needs.map(({ need }) => need).toSorted()).toEqual(['consultation', 'forms', 'information'])
    for (const { code } of [one, two, three])
      expect(await by('registrar', (work) => touchpointByCode(work, code))).toMatchObject({
        touchpointId: three.touchpointId,
      })
    const leads = await town.sql(
      'select touchpoint_id, stands_in from touchpoints.stands_in where touchpoint_id = any($1)',
      [[one.touchpointId, two.touchpointId, three.touchpointId]],
    )
    expect(new Set(leads.map(({ stands_in }) => stands_in))).toEqual(new Set([three.touchpointId]))
    const gone = await town.sql(
      'select deed, successor_id from touchpoints.version where touchpoint_id = $1 order by number',
      [two.touchpointId],
    )
    expect(gone).toEqual([
      { deed: 'included', successor_id: null },
      { deed: 'changed', successor_id: null },
      { deed: 'merged', successor_id: three.touchpointId },
    ])
  })

  test('entries of two processes are not merged', async () => {
    const [one, two] = [await desk.named('Киоск 3'), await desk.made({ name: 'Выставка', process: 'Показ достижений' })]
    expect(await desk.include([await desk.merge(one, two)])).toMatchObject({
      refused: [{ field: 'successor', why: /разных процессах/ }],
    })
  })
})
