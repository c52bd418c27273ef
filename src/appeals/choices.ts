import type { Contour } from '#clients'
import { openUnits, workingStaff } from '#identity'
import type { Option, OptionGroup } from '#platform/html/control.tsx'
import type { Work } from '#platform/work.ts'
import { CHANNELS, type FullEntry, listFullEntries } from '#touchpoints'
import { type ProposedAssignee, proposedAssignees } from './rules/assignees.ts'
import { contoursOf, isAboutThem } from './rules/permissions.ts'
import { regimesOf } from './rules/regimes.ts'
import { likelyTouchpoints } from './rules/sorting/touchpoints.ts'
import { touchpointLabels } from './rules/touchpoint-labels.ts'
import { answeredLately, unitOfTopics } from './store/answered-before.ts'
import { questionsOf } from './store/appeal-questions.ts'
import { touchpointUnit } from './store/touchpoint-unit.ts'
import type { Appeal } from './terms/appeal.ts'
import { REGIMES } from './terms.ts'

export const unitChoices = async (work: Work): Promise<Option[]> =>
  (await openUnits(work)).map(({ id, name }) => ({ value: id, label: name }))

export const staffChoices = async (work: Work): Promise<Option[]> => (await workingStaff(work)).map(optionOf)

const optionOf = ({ id, name, unit }: { id: string; name: string; unit: string | null }): Option => ({
  value: id,
  label: unit ? `${name}, ${unit}` : name,
})

/** The laws that an appeal of this contour may come under. @clause K2.4 */
export const regimeOptions = (contour: Contour): Option[] =>
  regimesOf(contour).map(([value, label]) => ({ value, label }))

/** The same with the one that it stands under, so that the list never shows another. */
export const regimeChoices = ({ contour, regime }: Pick<Appeal, 'contour' | 'regime'>): Option[] => {
  const options = regimeOptions(contour)
  return options.some(({ value }) => value === regime)
    ? options
    : [{ value: regime, label: REGIMES[regime] }, ...options]
}

const LIKELY = 3

/** Touchpoints of the register as people tell them apart. @clause M10, M18b */
export async function labelledTouchpoints(work: Work): Promise<{ entries: FullEntry[]; options: Option[] }> {
  const entries = await listFullEntries(work)
  const units = new Map((await openUnits(work)).map(({ id, name }) => [id, name]))
  const labels = touchpointLabels(
    entries.map((entry) => ({ ...entry, by: CHANNELS[entry.channel].label })),
    units,
  )
  return { entries, options: [...labels].map(([value, label]) => ({ value, label })) }
}

/**
 * Touchpoints of the register, those that the words suggest first; or those that cover the channel, where it is known which do.
 *
 * @clause M10, M18b
 */
export async function touchpointChoices(
  work: Work,
  { words, channel }: Pick<Appeal, 'words' | 'channel'>,
  covering: readonly string[] = [],
): Promise<readonly (Option | OptionGroup)[]> {
  const { entries, options } = await labelledTouchpoints(work)
  const first = covering.length > 0 ? covering : likelyTouchpoints(words, entries, channel).slice(0, LIKELY)
  if (first.length === 0) return options
  return [
    {
      label: covering.length > 0 ? 'Подходят по каналу' : 'Похоже по тексту',
      options: first.flatMap((id) => options.filter(({ value }) => value === id)),
    },
    { label: 'Остальные', options: options.filter(({ value }) => !first.includes(value)) },
  ]
}

export interface AssigneeChoices {
  options: readonly (Option | OptionGroup)[]
  units: readonly Option[]
  /** The best of those proposed, and why. */
  proposed: (ProposedAssignee & { name: string }) | undefined
  /** The unit that answers on the topic, or for the touchpoint. */
  unitId: string
}

/** Who may work an appeal, whoever answered such ones before first. @clause M18b */
export async function assigneeChoices(work: Work, appeal: Appeal): Promise<AssigneeChoices> {
  const people = (await workingStaff(work)).filter(
    (person) => contoursOf(person.roles).includes(appeal.contour) && !isAboutThem(person, appeal),
  )
  const topicCodes = (await questionsOf(work, appeal.id)).flatMap(({ topicCode }) => topicCode ?? [])
  const before = await answeredLately(work, appeal.contour)
  const proposed = proposedAssignees({ ...appeal, topicCodes }, before, people)
  const first = proposed.flatMap(({ personId }) => people.filter(({ id }) => id === personId))
  const others = people.filter(({ id }) => !proposed.some(({ personId }) => personId === id))
  const ofTopic = await unitOfTopics(work, topicCodes)
  const unitId = appeal.unitId ?? ofTopic ?? (await touchpointUnit(work, appeal.touchpointId)) ?? ''
  return {
    options:
      first.length > 0
        ? [
            { label: 'Отвечали на похожие', options: first.map(optionOf) },
            { label: 'Остальные', options: others.map(optionOf) },
          ]
        : others.map(optionOf),
    units: await unitChoices(work),
    proposed: proposed[0] && { ...proposed[0], name: first[0]?.name ?? '' },
    unitId: unitId === appeal.againstUnitId ? '' : unitId,
  }
}
