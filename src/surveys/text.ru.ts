/** Words of the survey that stand in more than one place. */
export const TEXT = {
  steps: ['Оценка', 'Ваши слова'],
  title: 'Как прошло?',
  anonymous: 'Имя не спрашиваем. Ответ хранится без имени, адреса и точного времени.',
  how: 'Как это устроено',
} as const
