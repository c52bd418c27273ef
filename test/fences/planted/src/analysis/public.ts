export const analysis = 'analysis'
export interface AnalysisFact {
  id: string
}
