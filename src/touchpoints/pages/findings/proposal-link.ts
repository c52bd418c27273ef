import type { Proposal } from '../../terms/findings.ts'

/** The form of an amendment, begun with what is proposed. */
export const proposalLink = (proposal: Proposal): string =>
  `/desk/amendments/new?${new URLSearchParams(Object.entries(proposal).filter(([, value]) => value !== ''))}`
