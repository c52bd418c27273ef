import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import { SATISFACTION } from '../../rules/address.ts'
import type { Asked } from '../../rules/cut.ts'

export interface ChooseProps {
  choices: Readonly<Record<keyof Asked, { chosen: string; options: readonly { value: string; label: string }[] }>>
}

/** The period and at most two of the rest. */
export const Choose = ({ choices: { period, process, touchpoint, channel } }: ChooseProps) => {
  const isNarrowed = [process, touchpoint, channel].some(({ chosen }) => chosen !== '')
  return (
    <Filters
      action={SATISFACTION}
      label="Отбор"
      clear={isNarrowed ? `${SATISFACTION}?period=${period.chosen}` : undefined}
    >
      <Field kind="select" name="period" label="Период" value={period.chosen} options={period.options} />
      <Field
        kind="select"
        name="process"
        label="Процесс"
        value={process.chosen}
        options={process.options}
        none="Все процессы"
      />
      <Field
        kind="select"
        name="touchpoint"
        label="Точка"
        value={touchpoint.chosen}
        options={touchpoint.options}
        none="Все точки"
      />
      <Field
        kind="select"
        name="channel"
        label="Канал"
        value={channel.chosen}
        options={channel.options}
        none="Все каналы"
      />
    </Filters>
  )
}
