import { RiskTier } from '#contracts';
import { useWords } from '../../../use-words.js';
import { ChoiceField, WordsField } from './fields.js';
import { allSaid, type FormProps, useEvidence } from './use-evidence.js';

const kind = 'risk-reassessment';

export const RiskReassessment = (props: FormProps<typeof kind>) => {
  const t = useWords();
  const [draft, change] = useEvidence(
    props,
    () => ({ riskTier: props.before?.riskTier ?? null, note: props.before?.note ?? '' }),
    ({ riskTier, note }) => (riskTier && allSaid(note) ? { kind, riskTier, note } : null),
  );
  return (
    <>
      <ChoiceField
        label={t('item.tier')}
        options={RiskTier.options.map((tier) => [tier, t(`tier-word.${tier}`)] as const)}
        value={draft.riskTier}
        onChange={(riskTier) => change({ riskTier })}
      />
      <WordsField label={t('item.risk-note')} value={draft.note} onChange={(note) => change({ note })} />
    </>
  );
};
