import type { Person, RuleProposal } from '#contracts';
import type { Proposal } from './rule-proposal.repository.js';

export const toProposalView = (
  { proposedBy, byLead: _, at, ...proposal }: Proposal,
  people: Map<string, Person>,
): RuleProposal => ({
  ...proposal,
  by: people.get(proposedBy) ?? { id: proposedBy, name: '' },
  at: at.toISOString(),
});
