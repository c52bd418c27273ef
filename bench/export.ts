import { nodeSays } from './running.ts'

/** One register written as one file in a process of its own. */
export interface ExportCost {
  as: string
  rows: number
  seconds: number
  /** Resident at most, with Node itself. */
  peakMb: number
  bytes: number
  /** The longest that others in the process waited for their turn. */
  heldUpMs: number
}

const SIZES = [1_000, 10_000]
const FORMATS = ['docx', 'xlsx', 'csv', 'pdf']

export async function exportCosts(program: string): Promise<ExportCost[]> {
  const costs: ExportCost[] = []
  for (const as of FORMATS)
    for (const rows of SIZES) costs.push((await nodeSays([program, as, String(rows)])) as ExportCost)
  return costs
}

/** Promised of Excel alone; the others are held beside it. */
export function exportReport(costs: readonly ExportCost[], verdict: (kept: boolean) => string): string {
  const line = ({ as, rows, seconds, peakMb, bytes, heldUpMs }: ExportCost) => {
    const isPromised = as === 'xlsx' && rows === 10_000
    const kept = isPromised ? ` (≤ 3 s and ≤ 300 MB: ${verdict(seconds <= 3 && peakMb <= 300)})` : ''
    return `| ${as}${kept} | ${rows} | ${seconds.toFixed(2)} | ${peakMb.toFixed(0)} | ${(bytes / 1024).toFixed(0)} KB | ${heldUpMs.toFixed(0)} |`
  }
  return `## The register as a file

Each in a process of its own, with the first loading of what it needs; memory is resident, Node's own 45 MB with it.

| format | rows | seconds | peak, MB | size | others waited at most, ms |
|---|---:|---:|---:|---:|---:|
${costs.map(line).join('\n')}`
}
