import type { Norm } from '#platform/norms.ts'
import type { Refusal } from '#platform/outcome.ts'
import { type AdditionNorm, type Brought, MOST_ADDED } from '../terms/additions.ts'
import { sizeWords } from './files.ts'

/** How much the code of a status page lets in; a body's own norm may take less and never more. @clause K2.4, M13 */
export const ADDITION_NORMS: readonly Norm<AdditionNorm>[] = [
  { clause: 'K2.4', since: '1970-01-01', value: MOST_ADDED },
]

/** The product's norm with what the body has made stricter. @clause K2.4 */
export const stricterAdditions = (ours: AdditionNorm, own: Partial<AdditionNorm>): AdditionNorm => ({
  mostADay: Math.min(ours.mostADay, own.mostADay ?? ours.mostADay),
  mostTogether: Math.min(ours.mostTogether, own.mostTogether ?? ours.mostTogether),
})

/**
 * Why no more is added to an appeal now; an empty list means it may be. Whoever keeps the code may say much, but fills no disk and
 * buries nobody's desk.
 *
 * @clause K2.4, M13
 */
export function whyNoMoreAdded(
  { today, bytes }: Brought,
  files: readonly { bytes: { length: number } }[],
  norm: AdditionNorm,
): Refusal[] {
  const refusals: Refusal[] = []
  if (today >= norm.mostADay)
    refusals.push({
      field: 'words',
      why: `Сегодня к обращению уже добавляли ${norm.mostADay} раз, больше за день мы не берём. Сохраните текст и добавьте завтра, всё сразу`,
    })
  const coming = files.reduce((sum, file) => sum + file.bytes.length, 0)
  if (coming > 0 && bytes + coming > norm.mostTogether)
    refusals.push({
      field: 'files',
      why: `К одному обращению берём файлов до ${sizeWords(norm.mostTogether)}, вместе с прежними эти больше. Добавьте слова без файлов, а файлы покажите на приёме или пришлите на носителе`,
    })
  return refusals
}
