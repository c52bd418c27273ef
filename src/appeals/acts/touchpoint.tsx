import { z } from 'zod'
import { Field } from '#platform/html/field.tsx'
import { edge } from '../act-edge.ts'
import { nameTouchpoint } from '../actions/name-touchpoint.ts'
import { touchpointChoices } from '../choices.ts'

const naming = edge({
  act: 'name-touchpoint',
  path: 'touchpoint',
  title: 'Точка взаимодействия',
  button: 'Назвать точку',
  said: 'Точка названа',
  summary: 'Names the touchpoint that an appeal came through, answered already or not',
  words: z.object({ touchpointId: z.string().default('').describe('of the register') }),
  begin: (_work, { touchpointId }) => ({ touchpointId: touchpointId ?? '' }),
  fields: async (work, appeal, { touchpointId }) => (
    <Field
      kind="select"
      name="touchpointId"
      label="Через какую точку обратились"
      hint="По ней предложим опрос и посчитаем показатели."
      options={await touchpointChoices(work, appeal)}
      {...(touchpointId === '' ? { none: 'Выберите…' } : {})}
      value={touchpointId}
      required
    />
  ),
  deed: nameTouchpoint,
})

export const touchpointEdges = [naming]
