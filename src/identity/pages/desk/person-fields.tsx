import { Field } from '#platform/html/field.tsx'
import { ROLE_DEEDS, ROLE_KEYS, ROLES } from '../../terms.ts'

export interface TypedPerson {
  name: string
  roles: readonly string[]
  unitId: string | null
}

export interface UnitChoice {
  id: string
  name: string
}

const ROLE_CHOICES = ROLE_KEYS.map((role) => ({ value: role, label: ROLES[role], hint: ROLE_DEEDS[role] }))

export const NameField = ({ name }: { name: string }) => (
  <Field kind="text" name="name" label="Фамилия и имя" required value={name} width="wide" autocomplete="off" />
)

export const PlaceFields = ({ roles, unitId, units }: TypedPerson & { units: readonly UnitChoice[] }) => (
  <>
    <Field
      kind="select"
      name="unit"
      label="Подразделение"
      none="Не указано"
      value={unitId ?? ''}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
    />
    <Field
      kind="several-of"
      name="roles"
      label="Роли"
      hint="Можно несколько. Роль решает, что сотрудник видит и может сделать"
      required
      options={ROLE_CHOICES}
      values={roles}
    />
  </>
)
