import type { PlacedVersion } from '../terms/history.ts'

/** Who included a version: people and programs by their names, those who left too; what came with a sample, nobody here. @clause M6 */
export function whoIncluded(
  { includedBy, sampleOf }: Pick<PlacedVersion, 'includedBy' | 'sampleOf'>,
  names: ReadonlyMap<string, string>,
): string {
  if (includedBy === null) return sampleOf === null ? 'Вместе с перечнем' : 'Вместе с образцом'
  return names.get(`person:${includedBy}`) ?? names.get(`token:${includedBy}`) ?? 'Отклик'
}
