import { zoneHere } from '../../../kit/zones.js';
import { useWords } from '../../../use-words.js';
import { MomentField } from '../../plan/moment-field.js';
import { WordsField } from './fields.js';
import { type FormProps, orNull, useEvidence } from './use-evidence.js';

const kind = 'accepting-clinician';

export const AcceptingClinician = (props: FormProps<typeof kind>) => {
  const t = useWords();
  const { receiver } = props.transition;
  const [draft, change] = useEvidence(
    props,
    () => ({
      agreedAt: props.before?.agreedAt ?? (new Date().toISOString() as string | null),
      note: props.before?.note ?? '',
    }),
    ({ agreedAt, note }) => (agreedAt ? { kind, agreedAt, note: orNull(note) } : null),
  );
  return (
    <>
      <p>{receiver ? t('item.receiver-named', { name: receiver.name }) : t('item.receiver-none')}</p>
      <MomentField
        label={t('item.agreed-at')}
        timeZone={zoneHere}
        max={new Date().toISOString()}
        value={draft.agreedAt}
        onChange={(agreedAt) => change({ agreedAt })}
      />
      <WordsField label={t('item.note')} optional value={draft.note} onChange={(note) => change({ note })} />
    </>
  );
};
