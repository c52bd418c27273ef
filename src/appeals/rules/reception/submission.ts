import type { Attachment, Author } from '#channels'
import type { Segment } from '#clients'
import type { Submission } from '../../terms/submission.ts'
import type { SortingFacts, SortingProposal } from '../sorting/facts.ts'
import type { ReceptionForm } from './form.ts'

/** Who speaks, as the form tells it. */
export function authorOf(form: ReceptionForm): Author {
  const reached = { email: form.email || undefined, phone: form.phone || undefined, address: form.address || undefined }
  return form.isOrganisation
    ? { kind: 'organisation', name: form.organisation, contactName: form.contact || undefined, ...reached }
    : { kind: 'person', name: form.name, ...reached }
}

/** What the rules of sorting are told of a form. @clause K2.4, M18b */
export const sortingFactsOf = (
  form: ReceptionForm,
  known: Pick<SortingFacts, 'identification' | 'onDay'>,
): SortingFacts => ({
  ...known,
  words: form.words,
  author: authorOf(form),
  way: 'site',
  contour: 'external',
  segment: (form.segment || undefined) as Segment | undefined,
  answerTo: answerTo(form),
  coAuthors: coAuthorsOf(form).length,
})

/** Where the answer is to go. */
export function answerTo({ answerBy, email, phone, address }: ReceptionForm): string | undefined {
  const told = { email, post: address, phone, hand: phone, status: '', none: '', '': '' }[answerBy]
  return told || undefined
}

const coAuthorsOf = ({ behalf, coAuthors }: ReceptionForm) =>
  behalf === 'together' ? coAuthors.filter(({ name }) => name !== '') : []

export interface ReceptionFacts {
  formId: string
  receivedAt: Submission['message']['receivedAt']
  proposal: Pick<SortingProposal, 'sorting' | 'looksLikeAppeal' | 'repeatsId'>
  files: readonly Attachment[]
  /** The reception's own address: the channel of the register that it came by. */
  address: string
  /** Touchpoints and topics that there are: what was chosen before may be gone. */
  touchpointIds: readonly string[]
  topicCodes: readonly string[]
}

/**
 * The form as an appeal on its way in. What is by its nature an appeal of 59-FZ, where the site knows nobody, is taken all the same, and
 * marked for the clerk.
 *
 * @clause K2.4, M15b
 */
export function receptionSubmission(form: ReceptionForm, facts: ReceptionFacts): Submission {
  const { sorting, looksLikeAppeal } = facts.proposal
  const coAuthors = coAuthorsOf(form)
  return {
    message: {
      way: 'site',
      receivedAt: facts.receivedAt,
      author: authorOf(form),
      words: form.words,
      files: facts.files,
    },
    contour: 'external',
    sorting: {
      ...sorting,
      marks: looksLikeAppeal ? [...sorting.marks, 'appeal-like'] : sorting.marks,
      topicCode: facts.topicCodes.find((code) => code === form.topic) ?? sorting.topicCode,
    },
    formId: facts.formId,
    touchpointId: facts.touchpointIds.find((id) => id === form.touchpoint),
    uncovered: facts.address,
    segment: (form.segment || undefined) as Segment | undefined,
    ...(form.behalf === 'representative'
      ? { representative: { name: form.representative, authority: form.authority } }
      : {}),
    ...(coAuthors.length > 0
      ? { coAuthors: coAuthors.map(({ name, contact }) => ({ name, contact: contact || undefined })) }
      : {}),
    answerBy: form.answerBy || 'status',
    answerTo: answerTo(form),
  }
}
