import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Submission } from '#appeals'

/** What is said otherwise than in the usual submission. */
export interface MoreOfSubmission extends Partial<Omit<Submission, 'message'>> {
  message?: Partial<Submission['message']>
}

/** A letter of Нивин about a subsidy, each time under a form of its own. */
export const submission = ({ message, ...more }: MoreOfSubmission = {}): Submission => ({
  message: {
    way: 'post',
    receivedAt: Temporal.Instant.from('2026-11-17T01:00:00Z'),
    author: { kind: 'person', name: 'Нивин Олег', email: 'nivin@example.ru' },
    words: 'Когда выплатят субсидию на приплод?',
    files: [],
    ...message,
  },
  contour: 'external',
  sorting: {
    regime: more.contour === 'internal' ? 'internal' : '59-fz',
    kind: 'application',
    direction: 'services',
    marks: [],
  },
  formId: randomUUID(),
  answerBy: 'email',
  ...more,
})
