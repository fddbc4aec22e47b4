import { Button, Group } from '@mantine/core';
import { type EscalationRule, type RuleProposal, routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Card } from '../../kit/card.js';
import { FormError } from '../../kit/form-error.js';
import { useMayCall, useSession } from '../../session/session.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { nameOfRule } from '../rule-name.js';
import { rulesChanged } from '../rule-queries.js';
import style from '../rules.module.css';

const ProposalRow = ({ proposal, rule }: { proposal: RuleProposal; rule: EscalationRule | undefined }) => {
  const t = useWords();
  const moments = useMoments();
  const { staffId } = useSession();
  const may = useMayCall(routes.signRuleChange);
  const params = { proposalId: proposal.id };
  const sign = useCommand(routes.signRuleChange, { request: () => ({ params }), changes: rulesChanged });
  const drop = useCommand(routes.dropRuleChange, { request: () => ({ params }), changes: rulesChanged });
  const mine = proposal.by.id === staffId;
  return (
    <li>
      <strong>{rule ? nameOfRule(t, rule) : proposal.content.name}</strong>
      <p>
        {t('rules.proposed', {
          name: proposal.by.name,
          time: moments.dayAndClock(proposal.at),
          what: proposal.loosens.map((each) => t(`loosening.${each}`)).join(', '),
        })}
      </p>
      <p>“{proposal.why}”</p>
      <FormError error={sign.error ?? drop.error} />
      {may && (
        <Group gap="xs" mt="xs">
          {!mine && (
            <Button loading={sign.isPending} onClick={() => sign.mutate()}>
              {t('rules.sign')}
            </Button>
          )}
          <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
            {t(mine ? 'rules.take-back' : 'rules.turn-down')}
          </Button>
        </Group>
      )}
    </li>
  );
};

/** Changes that loosen a safety rule, until a second person signs them or turns them down. */
export const ProposalsCard = ({ proposals, rules }: { proposals: RuleProposal[]; rules: EscalationRule[] }) => {
  const t = useWords();
  if (proposals.length === 0) return null;
  return (
    <Card title={t('rules.proposals')}>
      <ul className={style.levels}>
        {proposals.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} rule={rules.find(({ id }) => id === proposal.ruleId)} />
        ))}
      </ul>
    </Card>
  );
};
