import type { Pen } from '../pen.ts'

export type Part = ReturnType<Pen['struct']>

/** A cell for a screen reader: a head says what it stands for, and a cell over how many others it reaches. */
export function cellPart(
  pen: Pen,
  tag: 'TH' | 'TD',
  { scope, rows, columns }: { scope?: 'Row' | 'Column'; rows?: number; columns?: number } = {},
): Part {
  const part = pen.struct(tag)
  // The library writes a scope, but not how far a cell reaches.
  const { dictionary } = part as unknown as { dictionary: { data: Record<string, unknown> } }
  const about = {
    ...(scope ? { Scope: scope } : {}),
    ...(rows ? { RowSpan: rows } : {}),
    ...(columns ? { ColSpan: columns } : {}),
  }
  if (Object.keys(about).length > 0) dictionary.data['A'] = { O: 'Table', ...about }
  return part
}

/** What is drawn belongs to this part; a part may be drawn in several goes, on several pages. */
export function drawPart(pen: Pen, part: Part, tag: string, draw: () => void): void {
  const content = pen.markStructureContent(tag)
  draw()
  pen.endMarkedContent()
  part.add(content)
}

/** Lines, and words that were already said. */
export function drawArtifact(pen: Pen, type: 'Layout' | 'Pagination', draw: () => void): void {
  pen.markContent('Artifact', { type })
  draw()
  pen.endMarkedContent()
}
