import { listDesk } from '../../store/clean-store.ts'

export const Climb = () => <p>{String(listDesk)}</p>
