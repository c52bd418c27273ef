import { Field } from '#platform/html/field.tsx'
import type { ZoneChoice } from '../../rules/time-zones.ts'

export interface TypedBody {
  name: string
  genitive: string
  timeZone: string
}

/** What a body is called and by which clocks it lives: the same fields at the first start, in the settings and for a new body. */
export const BodyFields = ({ name, genitive, timeZone, zones }: TypedBody & { zones: readonly ZoneChoice[] }) => (
  <>
    <Field
      kind="text"
      name="name"
      label="Название органа"
      hint="Стоит в шапке и на главной странице: «Министерство сельского хозяйства области»"
      required
      value={name}
      width="wide"
      autocomplete="organization"
    />
    <Field
      kind="text"
      name="genitive"
      label="Название в родительном падеже"
      hint="Стоит в предложениях: «Перечень точек взаимодействия министерства сельского хозяйства области»"
      required
      value={genitive}
      width="wide"
      autocomplete="off"
    />
    <Field
      kind="select"
      name="timeZone"
      label="Часовой пояс"
      hint="По его часам начинается день и считаются сроки"
      required
      none="Выберите пояс"
      value={timeZone}
      options={zones}
    />
  </>
)
