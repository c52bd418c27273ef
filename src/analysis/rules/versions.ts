import type { Refusal } from '#platform/outcome.ts'

/** Whoever saves second is told instead of wiping out the first; saving again is then a choice, made with both texts in sight. */
export function whyStale(seen: number | undefined, stands: number): Refusal[] {
  if (seen === undefined || seen === stands) return []
  const why =
    'Пока вы писали, проблему изменили. Сравните: ваше в форме, сохранённое выше. Если верно ваше, сохраните ещё раз'
  return [{ field: '', why }]
}
