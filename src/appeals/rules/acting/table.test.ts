import { describe, expect, test } from 'vitest'
import type { Contour } from '#clients'
import { APPEAL_ACTS } from '../permissions.ts'
import { type AppealState, STATES } from '../states.ts'
import { ACTS_ON, ACTS_ON_KEYS, type ActOn, whyNotActed } from './table.ts'

const STATE_KEYS = Object.keys(STATES) as AppealState[]
const ROLES = ['administrator', 'registrar', 'unit-editor', 'clerk', 'internal-clerk', 'analyst', 'head', 'employee']

/** c clerk (of the contour), h head, - nobody: by state, in their sequence. */
const TABLE: Readonly<Record<ActOn, string>> = {
  //                  recei regis assig waiti pause answe redir left withd
  register: '           c     -     -     -     -     -     -    -    -',
  requalify: '          c     c     c     c     c     -     -    -    -',
  divide: '             c     c     c     c     c     -     -    -    -',
  move: '               c     c     c     c     c     -     -    -    -',
  link: '               c     c     c     c     c     -     -    -    -',
  'name-touchpoint': '  ch    ch    ch    ch    ch    ch    ch   ch   ch',
  assign: '             -     ch    ch    ch    ch    -     -    -    -',
  note: '               ch    ch    ch    ch    ch    ch    ch   ch   ch',
  ask: '                c     c     c     c     c     -     -    -    -',
  pause: '              -     c     c     -     -     -     -    -    -',
  resume: '             -     -     -     -     c     -     -    -    -',
  extend: '             -     h     h     h     h     -     -    -    -',
  'confirm-date': '     c     c     c     c     c     -     -    -    -',
  redirect: '           -     c     c     -     c     -     -    -    -',
  'redirect-question': '-     c     c     -     c     -     -    -    -',
  exclude: '            c     c     c     c     c     -     -    -    -',
  leave: '              -     h     h     h     h     -     -    -    -',
  'end-correspondence': '-    h     h     h     h     -     -    -    -',
  'give-errand': '      ch    ch    ch    ch    ch    ch    -    -    -',
  'do-errand': '        ch    ch    ch    ch    ch    ch    ch   ch   ch',
  'cancel-errand': '    ch    ch    ch    ch    ch    ch    ch   ch   ch',
  'plan-visit': '       ch    ch    ch    ch    ch    -     -    -    -',
  'draft-answer': '     -     c     c     -     c     -     -    -    -',
  'submit-answer': '    -     c     c     -     c     -     -    -    -',
  'return-answer': '    -     -     -     h     -     -     -    -    -',
  'approve-answer': '   -     -     -     h     -     -     -    -    -',
  'send-answer': '      -     ch    ch    -     ch    -     -    -    -',
  'offer-survey': '     ch    ch    ch    ch    ch    ch    ch   ch   ch',
  'close-visit': '      ch    ch    ch    ch    ch    ch    ch   ch   ch',
  'send-notice': '      c     c     c     c     c     c     c    c    c',
}

const CLERK_OF: Readonly<Record<Contour, string>> = { external: 'clerk', internal: 'internal-clerk' }

describe('K2.3, K5.4, M15c: who may do what, and when', () => {
  test.each(ACTS_ON_KEYS)('%s', (act) => {
    const cells = TABLE[act].trim().split(/\s+/)
    expect(cells).toHaveLength(STATE_KEYS.length)
    for (const contour of ['external', 'internal'] as const)
      for (const [place, state] of STATE_KEYS.entries())
        for (const role of ROLES) {
          const letter = role === CLERK_OF[contour] ? 'c' : role === 'head' ? 'h' : '?'
          // An errand is done by whoever got it, of whatever role; whose it is, its own rule tells.
          const byAnyone = act === 'do-errand'
          const refused = whyNotActed(act, { id: 'x', roles: [role] }, byAnyone ? { state } : { contour, state })
          const may = byAnyone ? role in anyoneWithErrand : (cells[place] ?? '').includes(letter)
          expect([role, contour, state, refused.length === 0]).toEqual([role, contour, state, may])
        }
  })

  test.each(ACTS_ON_KEYS)('%s is done by nobody whom the complaint is about (59-ФЗ, ст. 8, ч. 6)', (act) => {
    const them = { id: 'x', unitId: 'u', roles: ['clerk', 'head'] }
    const program = { id: 't', ownerId: 'x', unitId: 'u', roles: ['clerk', 'head'] }
    for (const state of STATE_KEYS)
      for (const against of [{ againstPersonId: 'x' }, { againstUnitId: 'u' }])
        for (const by of [them, program])
          expect(whyNotActed(act, by, { contour: 'external', state, ...against })).not.toEqual([])
  })

  test('every act is carried by a permission and possible in some state', () => {
    for (const act of ACTS_ON_KEYS)
      expect([ACTS_ON[act].may in APPEAL_ACTS, ACTS_ON[act].states.length > 0]).toEqual([true, true])
  })
})

const anyoneWithErrand = Object.fromEntries(APPEAL_ACTS['errand.do'].map((role) => [role, true]))
