import { describe, expect, test } from 'vitest'
import { NO_CONTENT } from '../terms/details.ts'
import { knownWords, withKnown } from './prefill.ts'

describe('M11: a finding leads to an amendment with all that is known', () => {
  test.each([
    // known                                                    put down
    [
      { channel: 'vk', address: 'https://vk.com/otdel' },
      { name: 'ВКонтакте', whereabouts: { link: 'https://vk.com/otdel' } },
    ],
    [{ channel: 'messengers', address: '+7 900 000-00-00' }, { whereabouts: { phone: '+7 900 000-00-00' } }],
    [{ channel: 'site', address: 'otdel@agency.example' }, { whereabouts: { email: 'otdel@agency.example' } }],
    [{ channel: 'reception', address: 'Портовая, 8' }, { whereabouts: { address: 'Портовая, 8' } }],
    [{ channel: 'phone', address: 'доб. 12' }, { whereabouts: { phone: 'доб. 12' } }],
    [
      { channel: 'other', address: 'киоск' },
      { name: '', whereabouts: { address: 'киоск' } },
    ],
    [{ key: 'appeals' }, { direction: 'appeals', keyFor: ['appeals'] }],
    [
      { key: 'yes', direction: 'staff' },
      { direction: 'staff', keyFor: ['staff'] },
    ],
    [{ need: 'forms' }, { needs: [{ need: 'forms', words: 'Получение форм документов' }] }],
    [{ feedback: 'yes' }, { needs: [{ need: 'feedback' }] }],
    [{ process: ` Приём ${'я'.repeat(900)}` }, { process: `Приём ${'я'.repeat(494)}` }],
    [
      { channel: 'pigeon', need: 'toString', direction: 'up', key: 'up' },
      { channel: null, needs: [], keyFor: [] },
    ],
  ])('%j', (known, put) => {
    expect(withKnown(NO_CONTENT, known)).toMatchObject(put)
  })

  test('nothing that stands goes away', () => {
    const stands = withKnown(NO_CONTENT, { name: 'Телефон', need: 'forms', key: 'appeals' })
    const now = withKnown(stands, { need: 'consultation', key: 'services' })
    expect([now.name, now.direction, now.keyFor]).toEqual(['Телефон', 'appeals', ['appeals', 'services']])
    expect(now.needs.map(({ need }) => need)).toEqual(['consultation', 'forms'])
  })

  test('it is told in words, and what no list holds is not', () => {
    expect(knownWords({ channel: 'vk', need: 'feedback', key: 'yes', direction: 'staff', address: 'x' })).toHaveLength(
      5,
    )
    expect(knownWords({ channel: 'pigeon', need: 'toString' })).toEqual([])
  })
})
