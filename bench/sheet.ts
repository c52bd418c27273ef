/** Ten answers to the questions of the instrument on information and appeals, as a program sends them. */
const GIVEN = {
  purpose: 'information',
  solved: 'yes',
  find: 5,
  speed: 4,
  clear: 4,
  full: 3,
  staff: null,
  overall: 4,
  keep: 'Ответили за день, всё понятно объяснили, перезванивать не пришлось. Спасибо',
  times: '1',
} as const

/** The same as they are stored. */
export const STORED = {
  ...GIVEN,
  purpose: { option: GIVEN.purpose },
  solved: { option: GIVEN.solved },
  times: { option: GIVEN.times },
} as const

export const ANSWERS = JSON.stringify(GIVEN)

/** The same as a page sends them. */
export const FORM = new URLSearchParams(
  Object.entries(GIVEN).map(([id, value]) => [id, value === null ? 'none' : String(value)]),
).toString()
