import { Field } from '#platform/html/field.tsx'
import { UNIT_KINDS } from '../../terms.ts'

export interface TypedUnit {
  name: string
  kind: string
}

const KINDS = [
  { value: 'structural', label: UNIT_KINDS.structural, hint: 'Отдел, управление, сектор самого органа' },
  { value: 'subordinate', label: UNIT_KINDS.subordinate, hint: 'Учреждение или предприятие, которое подчинено органу' },
]

export const UnitFields = ({ name, kind }: TypedUnit) => (
  <>
    <Field kind="text" name="name" label="Название" required value={name} width="wide" autocomplete="off" />
    <Field kind="one-of" name="kind" label="Вид" required options={KINDS} value={kind} />
  </>
)
