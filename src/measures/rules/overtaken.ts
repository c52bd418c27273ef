import type { Refusal } from '#platform/outcome.ts'

/**
 * Two people act on one problem: whoever comes second is told what was done meanwhile and chooses anew.
 * @param seen how many acts there were when the form was drawn; unset where nobody drew one
 */
export function whyOvertaken(seen: number | undefined, acts: number): Refusal[] {
  if (seen === undefined || seen === acts) return []
  const why =
    'Пока вы писали, по этой проблеме уже что-то записали. Посмотрите, что вышло: если ваше ещё верно, отправьте ещё раз'
  return [{ field: '', why }]
}
