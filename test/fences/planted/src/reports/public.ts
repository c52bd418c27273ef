export const reports = 'reports'
export interface ReportsFact {
  id: string
}
