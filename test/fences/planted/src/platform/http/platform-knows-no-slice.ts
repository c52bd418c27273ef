import type { AppealsFact } from '#appeals'

export const climb = (fact: AppealsFact) => fact
