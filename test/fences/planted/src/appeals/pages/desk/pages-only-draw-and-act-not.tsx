import type { submitAppeal } from '../../actions/clean-action.ts'

export const Climb = ({ act }: { act: typeof submitAppeal }) => <p>{String(act)}</p>
