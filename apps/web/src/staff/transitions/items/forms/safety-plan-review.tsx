import { TagsInput } from '@mantine/core';
import { useWords } from '../../../use-words.js';
import { ChoiceField, WordsField, YesNoField } from './fields.js';
import { type FormProps, orNull, useEvidence } from './use-evidence.js';

const kind = 'safety-plan-review';

export const SafetyPlanReview = (props: FormProps<typeof kind>) => {
  const t = useWords();
  const { before } = props;
  const [draft, change] = useEvidence(
    props,
    () => ({
      plan: before?.plan ?? null,
      withPatient: before?.withPatient ?? null,
      sharedWith: [...(before?.sharedWith ?? [])],
      note: before?.note ?? '',
    }),
    ({ plan, withPatient, sharedWith, note }) =>
      plan && withPatient !== null ? { kind, plan, withPatient, sharedWith, note: orNull(note) } : null,
  );
  return (
    <>
      <ChoiceField
        label={t('item.safety-plan')}
        options={(['reviewed', 'made-new', 'none'] as const).map(
          (each) => [each, t(`item.safety-plan.${each}`)] as const,
        )}
        value={draft.plan}
        onChange={(plan) => change({ plan })}
      />
      <YesNoField
        label={t('item.with-patient')}
        value={draft.withPatient}
        onChange={(withPatient) => change({ withPatient })}
      />
      <TagsInput
        label={t('item.optional', { what: t('item.shared-with') })}
        description={t('item.shared-with-hint')}
        maxTags={10}
        maxLength={120}
        acceptValueOnBlur
        value={draft.sharedWith}
        onChange={(sharedWith) => change({ sharedWith })}
      />
      <WordsField label={t('item.note')} optional value={draft.note} onChange={(note) => change({ note })} />
    </>
  );
};
