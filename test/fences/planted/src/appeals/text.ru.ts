export const text = { heading: 'Обращения' }
