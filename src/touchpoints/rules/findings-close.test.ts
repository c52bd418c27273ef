import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basis, came, entry, facts, wordsOf } from '#test/lacking-registers.ts'
import { type Basis, NO_DETAILS } from '../terms/details.ts'
import type { FullEntry } from '../terms/entries.ts'
import type { Finding, Proposal } from '../terms/findings.ts'
import type { Channel, Need } from '../terms.ts'
import { type FindingFacts, findingsOf } from './findings.ts'
import { entryNeed } from './needs.ts'

/** What the register is once the amendment that a finding proposes is filled in and included. */
function included(entries: readonly FullEntry[], { kind, words }: Finding, proposal: Proposal): FullEntry[] {
  if (proposal.deed === 'exclude') return entries.filter(({ touchpointId }) => touchpointId !== proposal.touchpoint)
  if (proposal.deed === 'include') {
    const process = entries.find(({ processName }) => processName === proposal.process)
    const channel = proposal.channel ?? (words.includes('онлайн-способа') ? 'email' : 'phone')
    const whereabouts = { ...NO_DETAILS.whereabouts }
    const at = { email: 'email', phone: 'phone', site: 'link', vk: 'link', messengers: 'link' } as const
    whereabouts[channel in at ? at[channel as keyof typeof at] : 'address'] = proposal.address ?? ''
    const place = process ? { processId: process.processId, processName: process.processName } : {}
    return [
      ...entries,
      entry('new', { ...place, channel, details: { whereabouts }, needs: [proposal.need ?? 'feedback'] }),
    ]
  }
  return entries.map((one) => {
    if (one.touchpointId !== proposal.touchpoint) return one
    const details = { ...one.details }
    if (kind === 'no-basis' || kind === 'basis-ended') details.bases = [basis(null)]
    if (kind === 'no-accessibility') details.accessibility = 'Пандус'
    if (kind === 'silent') details.demand = { counting: 'elsewhere', perMonth: 3, note: '' }
    if (kind === 'no-direction') details.direction = 'staff'
    if (proposal.key) details.keyFor = [...details.keyFor, proposal.key]
    const needs = proposal.need ? [...one.needs, entryNeed(proposal.need)] : one.needs
    return {
      ...one,
      details,
      needs,
      name: one.name.replaceAll('"', ''),
      processName: one.processName.replaceAll('"', ''),
    }
  })
}

const registers = fc
  .array(
    fc.record({
      channel: fc.constantFrom<Channel>('email', 'phone', 'site', 'vk', 'post', 'stand', 'other'),
      process: fc.nat(2),
      direction: fc.constantFrom(null, 'appeals' as const, 'staff' as const),
      bases: fc.constantFrom<Basis[]>([], [basis(null)], [basis('2026-01-01')], [basis('2026-12-01')]),
      accessibility: fc.constantFrom('', 'Пандус'),
      email: fc.constantFrom('', 'a@b.ru', 'c@d.ru'),
      needs: fc.subarray<Need>(['information', 'feedback', 'forms', 'other']),
      name: fc.constantFrom('Стенд', 'Сообщество "Вконтакте'),
    }),
    { maxLength: 6 },
  )
  .map((rows) =>
    rows.map(({ channel, process, needs, name, email, ...details }, place) =>
      entry(`e${place}`, {
        channel,
        needs,
        name,
        processId: `p${process}`,
        processName: `Процесс ${process}`,
        details: { ...details, whereabouts: { ...NO_DETAILS.whereabouts, email } },
      }),
    ),
  )
const journals = fc.array(
  fc.record({
    channel: fc.constantFrom<Channel>('email', 'phone', 'post'),
    address: fc.constantFrom('', 'a@b.ru', 'x@y.ru', '620000'),
  }),
  { maxLength: 5 },
)

test('M11: every finding is closed by the amendment that it proposes', () => {
  fc.assert(
    fc.property(registers, journals, (entries, through) => {
      const given = facts(entries, { came: through.map((one) => came(one)) })
      for (const one of findingsOf(given))
        for (const { proposal } of one.acts) {
          const next = included(entries, one, proposal)
          const left = findingsOf({ ...given, entries: next }).filter(({ kind }) => kind === one.kind)
          if (one.kind === 'no-direction') expect(left[0]?.weight ?? 0).toBe(one.weight - 1)
          else
            expect(left.map(({ thing, words }) => [thing.touchpointId ?? '', words])).not.toContainEqual([
              one.thing.touchpointId ?? '',
              one.words,
            ])
        }
    }),
  )
})

test('M11: an entry that covers an address never adds an uncovered address', () => {
  fc.assert(
    fc.property(registers, journals, (entries, through) => {
      const given = facts(entries, { came: through.map((one) => came(one)) })
      const keysOf = (list: FindingFacts) => wordsOf('uncovered', list)
      const before = keysOf(given)
      for (const one of findingsOf(given).filter(({ kind }) => kind === 'uncovered'))
        for (const { proposal } of one.acts)
          for (const words of keysOf({ ...given, entries: included(entries, one, proposal) }))
            expect(before).toContain(words)
    }),
  )
})
