import { listDesk } from '../store/clean-store.ts'

export const climb = listDesk
