import type { TouchpointName } from './terms.ts'

/** Words of the survey that stand in more than one place. */
export const TEXT = {
  title: 'Как прошло?',
  anonymous: 'Имя не спрашиваем. Ответ хранится без имени, адреса и точного времени.',
  how: 'Как это устроено',
} as const

export const nameOf = (name: TouchpointName | undefined): string =>
  name ? `${name.number} ${name.name}` : 'Точка, которой больше нет в перечне'
