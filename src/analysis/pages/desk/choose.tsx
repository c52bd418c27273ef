import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { SATISFACTION } from '../../rules/address.ts'
import type { Asked } from '../../rules/cut.ts'

export interface ChooseProps {
  choices: Readonly<Record<keyof Asked, { chosen: string; options: readonly { value: string; label: string }[] }>>
  refused: readonly Refusal[]
}

/** The period and at most two of the rest. */
export const Choose = ({ choices: { period, process, touchpoint, channel }, refused }: ChooseProps) => {
  const why = (field: string) => refused.find((one) => one.field === field)?.why
  const isNarrowed = [process, touchpoint, channel].some(({ chosen }) => chosen !== '')
  return (
    <Filters
      action={SATISFACTION}
      label="Отбор"
      clear={isNarrowed ? `${SATISFACTION}?period=${period.chosen}` : undefined}
    >
      <Field
        kind="select"
        name="period"
        label="Период"
        value={period.chosen}
        options={period.options}
        why={why('period')}
      />
      <Field
        kind="select"
        name="process"
        label="Процесс"
        value={process.chosen}
        options={process.options}
        none="Все процессы"
        why={why('process')}
      />
      <Field
        kind="select"
        name="touchpoint"
        label="Точка"
        value={touchpoint.chosen}
        options={touchpoint.options}
        none="Все точки"
        why={why('touchpoint')}
      />
      <Field
        kind="select"
        name="channel"
        label="Канал"
        value={channel.chosen}
        options={channel.options}
        none="Все каналы"
        why={why('channel')}
      />
    </Filters>
  )
}
