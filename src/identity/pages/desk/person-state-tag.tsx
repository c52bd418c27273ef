import { Tag } from '#platform/html/tag.tsx'
import { type PersonMoments, personState } from '../../rules/staff.ts'
import { PERSON_STATES } from '../../terms.ts'

const KINDS = { invited: 'day', working: 'done', left: 'plain' } as const

export const PersonStateTag = ({ person }: { person: PersonMoments }) => {
  const state = personState(person)
  return (
    <Tag kind={KINDS[state]} flat>
      {PERSON_STATES[state]}
    </Tag>
  )
}
