import { useWords } from '../../../use-words.js';
import { ChoiceField, WordsField } from './fields.js';
import { type FormProps, orNull, useEvidence } from './use-evidence.js';

const kind = 'consent';

export const Consent = (props: FormProps<typeof kind>) => {
  const t = useWords();
  const [draft, change] = useEvidence(
    props,
    () => ({ agreed: props.before?.agreed ?? null, note: props.before?.note ?? '' }),
    ({ agreed, note }) => (agreed ? { kind, agreed, note: orNull(note) } : null),
  );
  return (
    <>
      <ChoiceField
        label={t('item.agreed')}
        hint={t('item.agreed-hint')}
        options={(['yes', 'no'] as const).map((each) => [each, t(`word.${each}`)] as const)}
        value={draft.agreed}
        onChange={(agreed) => change({ agreed })}
      />
      <WordsField label={t('item.note')} optional value={draft.note} onChange={(note) => change({ note })} />
    </>
  );
};
