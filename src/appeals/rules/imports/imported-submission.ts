import type { ImportMessage, Mapping } from '../../terms/imports.ts'
import type { Sorting, Submission } from '../../terms/submission.ts'

/** A message of another system is the same appeal whenever it comes again: by its source and its number there. @clause K2.4 */
export const importFormId = (source: string, externalId: string): string =>
  `import\n${source.trim().toLowerCase()}\n${externalId.trim().toLowerCase()}`

/** A message of another system as an appeal on its way in. It waits for a clerk, unless it is over there already. @clause K2.4 */
export function importedSubmission(
  message: ImportMessage,
  { source, mapping, proposed }: { source: string; mapping: Mapping; proposed: Sorting },
): Submission {
  const { externalId, receivedAt, name, email, phone, address, words } = message
  return {
    message: {
      way: 'import',
      receivedAt,
      author: {
        kind: 'person',
        name,
        email: email || undefined,
        phone: phone || undefined,
        address: address || undefined,
      },
      words,
      files: [],
      external: { source, id: externalId },
    },
    contour: 'external',
    sorting: { ...proposed, regime: mapping.regime, ...(mapping.kind ? { kind: mapping.kind } : {}) },
    formId: importFormId(source, externalId),
    channel: mapping.channel,
    uncovered: source,
    answerBy: 'status',
    isToldThere: true,
  }
}
