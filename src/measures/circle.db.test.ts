import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addWords, findProblem, lockProblem, stateProblem, takeWordsAway } from '#analysis'
import { findWords, openReadyEditions } from '#surveys'
import { roundIn } from '#test/box.ts'
import { granted, leaveWords, refusedFields } from '#test/problems.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries, type RegisterEntry } from '#touchpoints'
import { changeTerms } from './actions/change-terms.ts'
import { completeMeasure } from './actions/complete-measure.ts'
import { decideMeasure } from './actions/decide-measure.ts'
import { declineProblem } from './actions/decline-problem.ts'
import { releaseWordBack } from './actions/release-word-back.ts'
import { readChain } from './store/read-chains.ts'

let town: Town
let entries: RegisterEntry[]
beforeAll(async () => {
  town = await openTown()
  for (const body of [town.body, town.other]) {
    await town.inBody(body, async (work) => {
      await includeSample(work)
      await openReadyEditions(work)
    })
  }
  entries = await town.inBody(town.body, listEntries)
})
afterAll(() => town.close())

const wordsLike = (text: string, body = town.body) =>
  town.inBody(body, async (work) => (await findWords(work, { text }, 50)).map(({ id }) => id))
const said = async (words: string, code?: string) => {
  const receipt = await leaveWords(town, town.body, words, code)
  await roundIn(town)()
  return receipt
}
const stated = (title: string, words: string[], place = '') =>
  town.inBody(town.body, async (work) => granted(await stateProblem(work, { title, findings: '', place, words })))
const owner = () => town.body.people['clerk']?.id ?? ''
const wish = (dueOn = '2026-12-01') => ({ kind: 'process', deed: 'Второй дежурный в обед', owner: owner(), dueOn })
const told = { heard: 'В обед не снимают трубку', decided: 'Будет второй дежурный', changed: '', checkOn: '' }

describe('K3.5: numbers of problems', () => {
  test('ten people state at once, and one of them is refused: no number is left out, none is given twice', async () => {
    await said('Очередь до самых дверей')
    const words = await wordsLike('очередь')
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        town.inBody(town.body, (work) =>
          stateProblem(work, { title: n === 4 ? '' : `Очередь ${n}`, findings: '', place: '', words }),
        ),
      ),
    )
    const numbers = outcomes.flatMap((outcome) => ('done' in outcome ? [outcome.done.number] : []))
    expect(numbers.sort()).toEqual(Array.from({ length: 9 }, (_, n) => `П-00${n + 1}/26`))
    expect(outcomes.flatMap(refusedFields)).toEqual(['title'])
    const inOther = await town.inBody(town.other, (work) =>
      stateProblem(work, { title: 'Очередь', findings: '', place: '', words }),
    )
    expect(refusedFields(inOther), 'words of another body are no words').toEqual(['words'])
  })

  test('a work that fails after its number was taken leaves no gap', async () => {
    const words = await wordsLike('очередь')
    const failing = town.inBody(town.body, async (work) => {
      await stateProblem(work, { title: 'Сорвётся', findings: '', place: '', words })
      throw new Error('the power went')
    })
    await expect(failing).rejects.toThrow('the power went')
    expect((await stated('Очередь снова', words)).number).toBe('П-010/26')
  })

  test('begin anew with the body’s own year', async () => {
    const words = await wordsLike('очередь')
    town.at('2026-12-31T13:00:00Z')
    expect((await stated('Уже новый год', words)).number, 'in Magadan it is 2027').toBe('П-001/27')
    town.at('2026-11-17T09:00:00Z')
  })
})

describe('K3.6: two heads at once', () => {
  test('one decides a measure, the other that there will be none: the second is told and nothing is wiped out', async () => {
    await said('Бумагу просят дважды')
    const { id } = await stated('Просят справку, которая у нас есть', await wordsLike('бумагу'))
    const [one, other] = await Promise.all([
      town.inBody(town.body, (work) => decideMeasure(work, id, { ...wish(), seen: 0 })),
      town.inBody(town.body, (work) => declineProblem(work, id, { reason: 'Нет денег', seen: 0 })),
    ])
    expect([one, other].filter((outcome) => 'done' in outcome).length).toBe(1)
    const chain = await town.inBody(town.body, (work) => readChain(work, id))
    expect(chain.measures.length + (chain.declining ? 1 : 0)).toBe(1)
  })

  test('both move the date of a measure: the second is told, and a done measure keeps its date', async () => {
    await said('Очередь у окна номер пять')
    const { id } = await stated('Очередь у одного окна', await wordsLike('у окна'))
    const measureId = await town.inBody(town.body, async (work) => granted(await decideMeasure(work, id, wish())))
    const outcomes = await Promise.all(
      ['2026-12-10', '2026-12-20'].map((dueOn) =>
        town.inBody(town.body, (work) => changeTerms(work, measureId, { owner: owner(), dueOn, seen: 1 })),
      ),
    )
    expect(outcomes.flatMap(refusedFields)).toEqual([''])
    const done = { done: 'Открыли второе окно', doneOn: '2026-11-17', checkOn: '', seen: 1 }
    const twice = await Promise.all(
      [1, 2].map(() => town.inBody(town.body, (work) => completeMeasure(work, measureId, done))),
    )
    expect(twice.flatMap(refusedFields), 'it is said once that it is done').toEqual([''])
    const late = await town.inBody(town.body, (work) =>
      changeTerms(work, measureId, { owner: owner(), dueOn: '2026-12-30' }),
    )
    expect(refusedFields(late)).toEqual([''])
  })

  test('both release the same word back: people get one', async () => {
    await said('В обед никто не отвечает по телефону')
    const { id } = await stated('В обед не снимают трубку', await wordsLike('в обед'))
    await town.inBody(town.body, async (work) => granted(await decideMeasure(work, id, wish())))
    const outcomes = await Promise.all(
      [1, 2].map(() => town.inBody(town.body, (work) => releaseWordBack(work, id, { ...told, seen: 1 }))),
    )
    expect(outcomes.flatMap(refusedFields)).toEqual([''])
    const chain = await town.inBody(town.body, (work) => readChain(work, id))
    expect(chain.wordsBack.map(({ number, words }) => [number, words])).toEqual([[1, 1]])
  })
})

describe('K3.7: words that people were answered on', () => {
  test('stay; more may be added, and whoever wrote them reads the answer too', async () => {
    await said('Печать не читается на талоне')
    await said('Талон бледный')
    const { id } = await stated('Талоны не прочитать', await wordsLike('талон'))
    const [first, second] = await wordsLike('талон')
    const takeAway = (ids: string[]) => town.inBody(town.body, (work) => takeWordsAway(work, id, ids))
    expect(refusedFields(await takeAway([first ?? '', second ?? ''])), 'the last words stay').toEqual([''])
    expect(refusedFields(await takeAway([second ?? '']))).toEqual([])
    await town.inBody(town.body, async (work) => {
      granted(await declineProblem(work, id, { reason: 'Автомат не наш' }))
      granted(await releaseWordBack(work, id, { ...told, heard: 'Талоны бледные', decided: 'Автомат не наш' }))
    })
    expect(refusedFields(await takeAway([first ?? '']))).toEqual([''])
    const added = await town.inBody(town.body, (work) => addWords(work, id, [second ?? '', first ?? '']))
    expect(added).toEqual({ done: 1 })
  })

  test('are never repeated: a text that quotes one of them is refused in its own field, with the stretch', async () => {
    await said('Двадцать минут слушал музыку, потом переключили не туда.')
    const { id } = await stated('Долго ждут на линии', await wordsLike('музыку'))
    const outcome = await town.inBody(town.body, async (work) => {
      granted(await decideMeasure(work, id, wish()))
      return releaseWordBack(work, id, { ...told, heard: 'Пишут: двадцать минут слушал музыку, потом переключили' })
    })
    expect('refused' in outcome && outcome.refused).toEqual([
      { field: 'heard', why: expect.stringContaining('«двадцать минут слушал музыку потом переключили»') },
    ])
  })

  test('a word back cannot be changed or taken away, not even with SQL of the application', async () => {
    await expect(
      town.inBody(town.body, async (work) => {
        const { measureTables } = await import('./store/tables.ts')
        await measureTables(work).deleteFrom('measures.word_back').execute()
      }),
    ).rejects.toThrow('permission denied')
  })
})

describe('Another body', () => {
  test('sees and holds no problem, measure or word back of the first', async () => {
    const { id } = await stated('Наша', await wordsLike('очередь'))
    expect(await town.inBody(town.other, (work) => findProblem(work, id))).toBeUndefined()
    expect(await town.inBody(town.other, (work) => lockProblem(work, id))).toBeUndefined()
    await expect(town.inBody(town.other, (work) => decideMeasure(work, id, wish()))).rejects.toThrow()
    const head = await town.as('head', town.other)
    expect((await head.get('/desk/problems')).body).toContain('Проблем пока не записали')
    expect((await head.get('/desk/measures')).body).toContain('Мер пока не назначили')
    expect((await head.get('/desk/problems/new')).body).toContain('Слов клиентов пока нет')
    expect(entries.length).toBeGreaterThan(1)
  })
})
