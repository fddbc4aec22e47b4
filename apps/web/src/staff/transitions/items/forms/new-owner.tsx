import { TextInput } from '@mantine/core';
import { routes } from '#contracts';
import { useApi } from '../../../session/use-api.js';
import { useWords } from '../../../use-words.js';
import { PersonSelect } from '../../plan/person-select.js';
import { WordsField } from './fields.js';
import { allSaid, type FormProps, useEvidence } from './use-evidence.js';

interface Draft {
  ownerId: string | null;
  what: string;
  from: string;
}

interface FieldsProps {
  kind: 'vitals-owner' | 'labs-owner';
  draft: Draft;
  onChange(part: Partial<Draft>): void;
}

/** Somebody by name takes over what was measured here until now: a measurement that nobody owns is a gap. */
const NewOwnerFields = ({ kind, draft, onChange }: FieldsProps) => {
  const t = useWords();
  const { data } = useApi(routes.listCareTeams, {});
  return (
    <>
      <PersonSelect
        label={t('item.takes-over')}
        people={data?.staff ?? []}
        value={draft.ownerId}
        onChange={(ownerId) => onChange({ ownerId })}
      />
      <WordsField
        label={t('item.what')}
        hint={t(`item.what-hint.${kind}`)}
        max={500}
        value={draft.what}
        onChange={(what) => onChange({ what })}
      />
      <TextInput
        type="date"
        label={t('item.from-day')}
        required
        withAsterisk={false}
        value={draft.from}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
    </>
  );
};

const begin = ({ before, transition }: Pick<FormProps<FieldsProps['kind']>, 'before' | 'transition'>): Draft =>
  before ?? { ownerId: null, what: '', from: transition.plannedFor.slice(0, 10) };

const whole = ({ ownerId, what, from }: Draft) => (ownerId && from && allSaid(what) ? { ownerId, what, from } : null);

export const VitalsOwner = (props: FormProps<'vitals-owner'>) => {
  const [draft, change] = useEvidence(
    props,
    () => begin(props),
    (now) => {
      const said = whole(now);
      return said && { kind: 'vitals-owner', ...said };
    },
  );
  return <NewOwnerFields kind="vitals-owner" draft={draft} onChange={change} />;
};

export const LabsOwner = (props: FormProps<'labs-owner'>) => {
  const [draft, change] = useEvidence(
    props,
    () => begin(props),
    (now) => {
      const said = whole(now);
      return said && { kind: 'labs-owner', ...said };
    },
  );
  return <NewOwnerFields kind="labs-owner" draft={draft} onChange={change} />;
};
