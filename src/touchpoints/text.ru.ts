/** What stands on paper: the same words on a poster and on a slip that is given into a hand. */
export const PAPER = {
  ask: 'Как мы справились?',
  tell: 'Скажите нам',
  about: 'О чём отзыв',
  short: 'Около двух минут, без\u00a0имени',
  camera: 'Наведите камеру телефона на\u00a0код',
  noCamera: 'Без камеры',
} as const
