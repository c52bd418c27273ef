/** Which of the named values differ from what stands: the audit keeps names of fields, never what was in them. */
export const changedFields = <T extends object>(stands: T, wish: Partial<T>): (keyof T & string)[] =>
  (Object.keys(wish) as (keyof T & string)[]).filter(
    (field) => JSON.stringify(wish[field]) !== JSON.stringify(stands[field]),
  )
