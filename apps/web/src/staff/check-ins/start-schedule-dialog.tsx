import { Checkbox, Group, Select, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type PatientView, routes } from '#contracts';
import { useLanguage } from '../../words/use-words.js';
import { FormDialog } from '../kit/form-dialog.js';
import { useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { recurrenceOn, scheduleInWords, type Weekday, weekdays } from './schedule-in-words.js';

const windows = [1, 2, 4, 6, 8, 12];

/** Today where the patient lives, as `2026-11-23`. */
const todayIn = (timeZone: string): string => new Intl.DateTimeFormat('sv', { timeZone }).format(new Date());

export const StartScheduleDialog = ({ patient, onClose }: { patient: PatientView; onClose(): void }) => {
  const t = useWords();
  const language = useLanguage();
  const [days, setDays] = useState<Weekday[]>(['MO', 'WE', 'FR']);
  const [opensAt, setOpensAt] = useState('08:00');
  const [windowHours, setWindowHours] = useState(4);
  const [startsOn, setStartsOn] = useState(() => todayIn(patient.timeZone));
  const [advanced, setAdvanced] = useState(false);
  const [rule, setRule] = useState('');
  const recurrence = advanced ? rule.trim() : recurrenceOn(days);
  const content = { recurrence, opensAt, windowSeconds: windowHours * 3600, startsOn };
  const ready = advanced ? recurrence !== '' : days.length > 0;

  const start = useCommand(routes.startSchedule, {
    request: () => ({ params: { patientId: patient.id }, body: content }),
    changes: [routes.listSchedules],
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('schedule.start')}
      size="lg"
      submit={t('schedule.agree')}
      disabled={!ready}
      pending={start.isPending}
      error={start.error}
      onSubmit={() => start.mutate()}
      onClose={onClose}
    >
      {advanced ? (
        <TextInput
          label={t('schedule.rule')}
          description={t('schedule.rule-hint')}
          value={rule}
          onChange={(event) => setRule(event.currentTarget.value)}
          maxLength={300}
        />
      ) : (
        <Checkbox.Group
          label={t('schedule.days')}
          value={days}
          onChange={(chosen) => setDays(weekdays.filter((day) => chosen.includes(day)))}
        >
          <Group gap="md" mt="xs">
            {weekdays.map((day) => (
              <Checkbox key={day} value={day} label={t(`weekday.${day}`)} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <Group grow align="flex-start">
        <TextInput
          type="time"
          label={t('schedule.opens-at')}
          value={opensAt}
          onChange={(event) => setOpensAt(event.currentTarget.value)}
          required
          withAsterisk={false}
        />
        <Select
          label={t('schedule.open-for')}
          data={windows.map((n) => ({ value: String(n), label: t('span.h', { count: n }) }))}
          value={String(windowHours)}
          onChange={(value) => setWindowHours(Number(value ?? 4))}
          allowDeselect={false}
        />
        <TextInput
          type="date"
          label={t('schedule.starts-on')}
          value={startsOn}
          onChange={(event) => setStartsOn(event.currentTarget.value)}
          required
          withAsterisk={false}
        />
      </Group>
      <Switch
        label={t('schedule.advanced')}
        checked={advanced}
        onChange={(event) => {
          setRule((before) => before || recurrenceOn(days));
          setAdvanced(event.currentTarget.checked);
        }}
      />
      <Text fw={600} aria-live="polite">
        {ready ? scheduleInWords(t, language, content) : t('schedule.choose-days')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('patient.zone', { zone: patient.timeZone })}
      </Text>
    </FormDialog>
  );
};
