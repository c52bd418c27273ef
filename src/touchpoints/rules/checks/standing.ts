import type { CheckLine } from '../../terms/amendments.ts'
import { CHANNELS, type Kind } from '../../terms.ts'
import { standsAlready } from '../duplicates.ts'
import { whyNotMerge } from '../merging.ts'
import { kindsIn, numberOf, twinOf } from '../standing-register.ts'
import { about, blocks, type CheckFacts, type ContentFacts, fine, remark, standingOf } from './facts.ts'

/** Within a process a touchpoint stands once; whoever would include it again is told where. @clause M12 */
export function noDuplicate({ amendment, content, register }: ContentFacts): CheckLine {
  const { process, name, channel } = content
  const twin = channel && twinOf(register, { process, name, channel }, amendment.touchpointId)
  if (!twin) return fine('duplicate', 'name', 'Такой точки в этом процессе ещё нет')
  const stands = standsAlready(twin.name, numberOf(register, twin))
  // What is not in the register yet has nothing to be merged.
  const words = amendment.deed === 'include' ? stands : `${stands} или объедините их`
  return about(blocks('duplicate', 'name', words), register, twin)
}

/** Whether the two that become one are one touchpoint at all. @clause M12 */
export function mergeable(facts: CheckFacts): CheckLine {
  const gone = standingOf(facts)
  const stay =
    facts.amendment.successorId === null ? undefined : facts.register.entries.get(facts.amendment.successorId)
  const [why] = whyNotMerge(gone, stay)
  if (why) return blocks('duplicate', 'successor', why.why)
  if (!gone || !stay) return fine('duplicate', 'successor', '')
  const line =
    gone.channel === stay.channel
      ? fine('duplicate', 'successor', 'Повтор исчезнет: точки стоят в одном процессе, канал у них один')
      : remark(
          'duplicate',
          'successor',
          `Каналы разные: «${CHANNELS[gone.channel].label}» и «${CHANNELS[stay.channel].label}». Спрос и отзывы по ним сложатся`,
        )
  return about(line, facts.register, stay)
}

/** Whether the entry still is what the amendment was drawn from: what another changed since must not be lost. @clause M6 */
export function stillCurrent(facts: CheckFacts): CheckLine {
  const entry = standingOf(facts)
  if (!entry) return blocks('current', 'name', 'Этой точки в перечне уже нет: её исключили или объединили с другой')
  const { baseVersion } = facts.amendment
  if (baseVersion !== null && baseVersion !== entry.version)
    return blocks(
      'current',
      'name',
      'Точку изменили после того, как подготовили правку. Верните правку: её поправят заново',
    )
  return fine('current', 'name', 'Правка составлена по тому, что стоит сейчас')
}

/** Online is preferred and offline kept as an alternative: a process has both. @clause M13 */
export function bothWays(facts: CheckFacts & { kind: Kind | null }): CheckLine {
  const { amendment, register, kind } = facts
  const kinds = facts.kinds ?? kindsIn(register, processNameOf(facts), amendment.touchpointId)
  const digital = kinds.has('digital') || kind === 'digital'
  const offline = kinds.has('offline') || kind === 'offline'
  if (digital && offline) return fine('other-way', 'channel', 'Клиент может выбрать')
  if (!digital && !offline) return fine('other-way', 'channel', 'В процессе не останется точек: он уйдёт из перечня')
  const words = digital
    ? 'В этом процессе не будет офлайн-способа для тех, кому трудно онлайн'
    : 'В этом процессе не будет онлайн-способа'
  return remark('other-way', 'channel', words)
}

/** The process that the amendment is about. An entry that has gone in this very decision is known by its amendment alone. */
export const processNameOf = (facts: CheckFacts): string =>
  facts.amendment.content?.process ?? standingOf(facts)?.processName ?? ''
