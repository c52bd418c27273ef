import type { Refusal } from '#platform/outcome.ts'

/**
 * Two people change one thing: whoever saves second is told instead of wiping out the first.
 * Saving again is then a choice, made with both texts in sight.
 */
export function whyStale(seen: number | undefined, stands: number): Refusal[] {
  if (seen === stands) return []
  return [
    {
      field: '',
      why: 'Пока вы писали, запись изменили. Сравните: ваше в форме, сохранённое выше. Если верно ваше, сохраните ещё раз',
    },
  ]
}
