/** The number a problem goes by in the body: «П-001/26». Numbers begin anew with the body's year and leave none out. */
export const problemNumber = ({ year, number }: { year: number; number: number }): string =>
  `П-${String(number).padStart(3, '0')}/${String(year % 100).padStart(2, '0')}`
