import { describe, expect, test } from 'vitest'
import { type Place, whyNotTwice } from './duplicates.ts'

const PHONE: Place = { name: 'Телефонная связь', channel: 'phone' }
const VK: Place = { name: 'Сообщество "Министерство"', channel: 'vk' }

const alone = (...entries: Place[]) => [{ entries }]

describe('M12: within a process a touchpoint stands once', () => {
  test.each<[string, readonly { entries: readonly Place[] }[], readonly string[]]>([
    // what stands there                       processes                                        the entries pointed to
    ['nothing', [], []],
    ['a process without entries', alone(), []],
    ['two touchpoints', alone(PHONE, VK), []],
    ['one in two processes', [...alone(PHONE), ...alone(PHONE)], []],
    ['one name in two networks', alone(VK, { ...VK, channel: 'ok' }), []],
    ['two telephones', alone(PHONE, { ...PHONE, name: 'Телефон доверия' }), []],
    ['one twice', alone(VK, PHONE, PHONE), ['1.2']],
    ['one three times', alone(PHONE, PHONE, PHONE), ['1.1', '1.1']],
    ['one twice in the second process', [...alone(VK), ...alone(VK, PHONE, VK)], ['2.1']],
    ['other capitals and spaces', alone(PHONE, { ...PHONE, name: ' телефонная  Связь ' }), ['1.1']],
    ['other quotation marks', alone(VK, { ...VK, name: 'Сообщество «Министерство»' }), ['1.1']],
    ['е for ё', alone({ ...PHONE, name: 'Приём звонков' }, { ...PHONE, name: 'Прием звонков' }), ['1.1']],
  ])('%s', (_, processes, numbers) => {
    expect(whyNotTwice(processes).map(({ why }) => /под номером ([\d.]+\d)/.exec(why)?.[1])).toEqual(numbers)
  })

  test('M12: whoever includes it again is told which entry stands and what to do', () => {
    expect(whyNotTwice(alone(PHONE, PHONE))).toEqual([
      {
        field: 'register',
        why: 'Точка «Телефонная связь» уже стоит в этом процессе под номером 1.1. Добавьте новую потребность к ней',
      },
    ])
  })
})
