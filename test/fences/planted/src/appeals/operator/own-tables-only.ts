export const EMPTY = 'delete from surveys.box'
