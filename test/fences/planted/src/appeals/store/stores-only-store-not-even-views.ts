import type { Appeal } from '../pages/desk/clean-page.tsx'

export const climb = (page: typeof Appeal) => page
