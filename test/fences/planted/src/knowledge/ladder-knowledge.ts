import type { SurveysFact } from '#surveys'

export const seen = (fact: SurveysFact) => fact.id
