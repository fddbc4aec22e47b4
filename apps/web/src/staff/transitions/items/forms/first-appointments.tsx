import { Button, Group, TextInput } from '@mantine/core';
import { zoneHere } from '../../../kit/zones.js';
import { useWords } from '../../../use-words.js';
import { MomentField } from '../../plan/moment-field.js';
import style from '../items.module.css';
import { type AppointmentDraft, appointmentOf, newAppointment } from './appointment-draft.js';
import { ChoiceField } from './fields.js';
import { type FormProps, useEvidence } from './use-evidence.js';

const kind = 'first-appointments';
const most = 10;

interface RowProps {
  n: number;
  draft: AppointmentDraft;
  onChange(part: Partial<AppointmentDraft>): void;
  onRemove: (() => void) | null;
}

const AppointmentRow = ({ n, draft, onChange, onRemove }: RowProps) => {
  const t = useWords();
  const text = (which: 'what' | 'with' | 'place' | 'telehealthLink', label: string, max: number, hint?: string) => (
    <TextInput
      label={label}
      description={hint}
      maxLength={max}
      autoComplete="off"
      type={which === 'telehealthLink' ? 'url' : 'text'}
      value={draft[which]}
      onChange={(event) => onChange({ [which]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className={style.row}>
      <legend>{t('appointment.nth', { n })}</legend>
      <div className={style.pair}>
        {text('what', t('appointment.what'), 120)}
        {text('with', t('appointment.with'), 120)}
      </div>
      <ChoiceField
        label={t('appointment.status')}
        options={[
          ['booked', t('appointment.booked')],
          ['waitlist', t('appointment.waitlist')],
        ]}
        value={draft.status}
        onChange={(status) => onChange({ status })}
      />
      {draft.status === 'booked' && (
        <>
          <MomentField
            label={t('appointment.starts-at')}
            timeZone={zoneHere}
            value={draft.startsAt}
            onChange={(startsAt) => onChange({ startsAt })}
          />
          <div className={style.pair}>
            {text('place', t('appointment.place'), 300, t('appointment.place-hint'))}
            {text('telehealthLink', t('appointment.link'), 500, t('appointment.link-hint'))}
          </div>
        </>
      )}
      {onRemove && (
        <Group justify="flex-end">
          <Button variant="subtle" onClick={onRemove}>
            {t('appointment.remove', { n })}
          </Button>
        </Group>
      )}
    </fieldset>
  );
};

export const FirstAppointments = (props: FormProps<typeof kind>) => {
  const t = useWords();
  const [draft, change] = useEvidence(
    props,
    () => ({ rows: props.before?.appointments.map(newAppointment) ?? [newAppointment()] }),
    ({ rows }) => {
      const appointments = rows.map(appointmentOf);
      return appointments.every((each) => each !== null) ? { kind, appointments } : null;
    },
  );
  const { rows } = draft;
  return (
    <>
      {rows.map((row, at) => (
        <AppointmentRow
          key={row.key}
          n={at + 1}
          draft={row}
          onChange={(part) => change({ rows: rows.map((each, i) => (i === at ? { ...each, ...part } : each)) })}
          onRemove={rows.length > 1 ? () => change({ rows: rows.filter((_, i) => i !== at) }) : null}
        />
      ))}
      <Group>
        <Button
          variant="default"
          disabled={rows.length >= most}
          onClick={() => change({ rows: [...rows, newAppointment()] })}
        >
          {t('appointment.add')}
        </Button>
      </Group>
    </>
  );
};
