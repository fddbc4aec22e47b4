import { Injectable } from '@nestjs/common';
import { type Loosening, overFactsOfToday, type RuleContent } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import { type RuleTrees, treesOf, withoutTrees, withTrees } from './rule-trees.js';

/** A change that loosens a safety rule, and waits for a second person. */
export interface Proposal {
  id: string;
  ruleId: string;
  version: number;
  content: RuleContent;
  loosens: Loosening[];
  why: string;
  proposedBy: string;
  /** Whether the one who proposes it is a clinical lead: one of the two has to be. */
  byLead: boolean;
  at: Date;
}

const columns = `id, rule_id as "ruleId", rule_version as version, content, loosens, why, proposed_by as "proposedBy",
  by_lead as "byLead", proposed_at as at, trees`;

/** One that waits since before facts were named by their owner proposes the same thing. */
const ofToday = ({ trees, ...proposal }: Proposal & { trees: RuleTrees }): Proposal => ({
  ...proposal,
  content: withTrees(overFactsOfToday(proposal.content), trees),
});

@Injectable()
export class RuleProposals {
  async open(tx: Transaction): Promise<Proposal[]> {
    const found = await tx.query<Proposal & { trees: RuleTrees }>(
      `select ${columns} from escalation_rule_proposal
        where organisation_id = $1 and decided_at is null order by proposed_at`,
      [tx.organisationId],
    );
    return found.map(ofToday);
  }

  /** @throws DomainError RULE.PROPOSAL_NOT_FOUND, also for one that was decided */
  async load(tx: Transaction, proposalId: string): Promise<Proposal> {
    const found = await tx.one<Proposal & { trees: RuleTrees }>(
      `select ${columns} from escalation_rule_proposal where id = $1 and decided_at is null for update`,
      [proposalId],
    );
    if (!found) throw new DomainError('RULE.PROPOSAL_NOT_FOUND');
    return ofToday(found);
  }

  /** @throws DomainError RULE.PROPOSAL_OPEN where the rule has one that waits */
  async add(
    tx: Transaction,
    { id, ruleId, version, content, loosens, why, proposedBy, byLead, at }: Proposal,
  ): Promise<void> {
    const added = await tx.query(
      `insert into escalation_rule_proposal
         (id, organisation_id, rule_id, rule_version, content, loosens, why, proposed_by, by_lead, proposed_at, trees)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning 1`,
      [
        ...[id, tx.organisationId, ruleId, version, JSON.stringify(withoutTrees(content)), loosens, why],
        ...[proposedBy, byLead, at, JSON.stringify(treesOf(content))],
      ],
    );
    if (!added.length) throw new DomainError('RULE.PROPOSAL_OPEN');
  }

  /** Turns down what waits of a rule. */
  dropOf(tx: Transaction, ruleId: string, staffId: string): void {
    tx.execute(
      `update escalation_rule_proposal set decided_at = $2, decided_by = $3, signed = false
        where rule_id = $1 and decided_at is null`,
      [ruleId, tx.now, staffId],
    );
  }

  decide(tx: Transaction, proposalId: string, staffId: string, signed: boolean): void {
    tx.execute('update escalation_rule_proposal set decided_at = $2, decided_by = $3, signed = $4 where id = $1', [
      proposalId,
      tx.now,
      staffId,
      signed,
    ]);
  }
}
