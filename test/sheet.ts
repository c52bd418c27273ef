/** What somebody says about a touchpoint: a mark, and words if they have any. */
export interface Said {
  overall: string
  words?: string
  /** The form's random id. */
  id?: string
}

/** The fields of the survey's form with no more answered than must be; the mark decides what the words are asked about. */
export const sheetForm = ({ overall, words, id }: Said): Record<string, string> => ({
  ...(id === undefined ? {} : { id }),
  purpose: 'information',
  solved: 'yes',
  overall,
  ...(words === undefined ? {} : { [Number(overall) >= 4 ? 'keep' : 'why']: words }),
})
