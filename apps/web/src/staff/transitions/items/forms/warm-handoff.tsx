import { zoneHere } from '../../../kit/zones.js';
import { useWords } from '../../../use-words.js';
import { MomentField } from '../../plan/moment-field.js';
import { ChoiceField, WordsField, YesNoField } from './fields.js';
import { allSaid, type FormProps, useEvidence } from './use-evidence.js';

const kind = 'warm-handoff';

export const WarmHandoff = (props: FormProps<typeof kind>) => {
  const t = useWords();
  const { before } = props;
  const [draft, change] = useEvidence(
    props,
    () => ({
      heldAt: before?.heldAt ?? null,
      by: before?.by ?? null,
      patientPresent: before?.patientPresent ?? null,
      note: before?.note ?? '',
    }),
    ({ heldAt, by, patientPresent, note }) =>
      heldAt && by && patientPresent !== null && allSaid(note) ? { kind, heldAt, by, patientPresent, note } : null,
  );
  return (
    <>
      <MomentField
        label={t('item.held-at')}
        timeZone={zoneHere}
        max={new Date().toISOString()}
        value={draft.heldAt}
        onChange={(heldAt) => change({ heldAt })}
      />
      <ChoiceField
        label={t('item.how')}
        options={(['in-person', 'video', 'phone'] as const).map((each) => [each, t(`channel.${each}`)] as const)}
        value={draft.by}
        onChange={(by) => change({ by })}
      />
      <YesNoField
        label={t('item.patient-present')}
        value={draft.patientPresent}
        onChange={(patientPresent) => change({ patientPresent })}
      />
      <WordsField label={t('item.talked-about')} value={draft.note} onChange={(note) => change({ note })} />
    </>
  );
};
