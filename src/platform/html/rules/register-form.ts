/** The columns of the order's form, in its words; below them stand their numbers. @clause App1 */
export const FORM_COLUMNS = [
  '№',
  'Процесс взаимодействия с внешним клиентом',
  'Точка взаимодействия',
  'Удовлетворяемые потребности клиента',
  'Особенности взаимодействия с клиентом (в цифровой или офлайн-точках)',
] as const

/** Said in the form where nothing stands yet. */
export const NOTHING_STANDS = 'Точек пока нет'
