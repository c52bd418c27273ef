import { describe, expect, test } from 'vitest'
import { satisfactionOf } from './satisfaction.ts'

const norm = { share: 10, firm: 30 }
const marks = (touchpointId: string, ...byMark: number[]) =>
  byMark.map((sheets, mark) => ({ touchpointId, mark, sheets })).filter(({ sheets }) => sheets > 0)

describe('K3.1: satisfaction overall and by touchpoint', () => {
  test('the least satisfied come first, those with few answers last', () => {
    //                        hard 1  2  3  4  5
    const counted = [
      ...marks('post', 1, 0, 0, 0, 20, 20),
      ...marks('phone', 2, 20, 0, 0, 20, 0),
      ...marks('stand', 0, 0, 0, 0, 0, 3),
    ]
    const { all, hardToSay, touchpoints } = satisfactionOf(counted, norm)
    expect(touchpoints.map(({ touchpointId }) => touchpointId)).toEqual(['phone', 'post', 'stand'])
    expect(touchpoints[2]?.figure).toEqual({ says: 'few', n: 3 })
    expect(all).toMatchObject({ says: 'firm', n: 83 })
    expect('satisfied' in all && all.satisfied.share).toBeCloseTo(63 / 83, 10)
    expect(hardToSay).toBe(3)
  })

  test('a touchpoint where everybody found it hard to say has no figure', () => {
    expect(satisfactionOf(marks('post', 12), norm).touchpoints).toEqual([])
  })

  test('nothing at all is few answers, not a fault', () => {
    expect(satisfactionOf([], norm)).toEqual({ all: { says: 'few', n: 0 }, hardToSay: 0, touchpoints: [] })
  })
})
