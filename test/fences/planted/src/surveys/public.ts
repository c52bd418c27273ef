export const surveys = 'surveys'
export interface SurveysFact {
  id: string
}
