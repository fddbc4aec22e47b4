import { zoneHere } from '../../../kit/zones.js';
import { useWords } from '../../../use-words.js';
import { MomentField } from '../../plan/moment-field.js';
import { ChoiceField } from './fields.js';
import { type FormProps, useEvidence } from './use-evidence.js';

const kind = 'copy-for-patient';

export const CopyForPatient = (props: FormProps<typeof kind>) => {
  const t = useWords();
  const [draft, change] = useEvidence(
    props,
    () => ({ givenAt: props.before?.givenAt ?? null, how: props.before?.how ?? null }),
    ({ givenAt, how }) => (givenAt && how ? { kind, givenAt, how } : null),
  );
  return (
    <>
      <MomentField
        label={t('item.given-at')}
        timeZone={zoneHere}
        max={new Date().toISOString()}
        value={draft.givenAt}
        onChange={(givenAt) => change({ givenAt })}
      />
      <ChoiceField
        label={t('item.how')}
        options={(['paper', 'screen', 'read-out'] as const).map((each) => [each, t(`item.how.${each}`)] as const)}
        value={draft.how}
        onChange={(how) => change({ how })}
      />
    </>
  );
};
