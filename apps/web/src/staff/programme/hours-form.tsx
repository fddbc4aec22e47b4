import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ProgrammeHours, type RouteAnswer, routes } from '#contracts';
import { useLanguage } from '../../words/use-words.js';
import { Card } from '../kit/card.js';
import { FormError } from '../kit/form-error.js';
import { Soft } from '../kit/soft.js';
import { showToast } from '../kit/toasts.js';
import { zones } from '../kit/zones.js';
import { useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { HolidaysField } from './holidays-field.js';
import { weekdaysIn } from './weekdays.js';

interface Props {
  stands: RouteAnswer<typeof routes.readProgrammeHours>;
}

export const HoursForm = ({ stands: { version, ...stands } }: Props) => {
  const t = useWords();
  const weekdays = weekdaysIn(useLanguage());
  const [hours, setHours] = useState<ProgrammeHours>(stands);
  const set = (change: Partial<ProgrammeHours>) => setHours({ ...hours, ...change });
  const changed = JSON.stringify(hours) !== JSON.stringify(stands);
  const save = useCommand(routes.changeProgrammeHours, {
    request: () => ({ body: hours, version }),
    changes: [routes.readProgrammeHours],
    onSuccess: () => showToast(t('hours.saved'), t('hours.saved-hint')),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack gap={18}>
        <Card title={t('hours.open')}>
          <Stack>
            <Checkbox.Group
              label={t('hours.days')}
              value={hours.days.map(String)}
              onChange={(days) => set({ days: days.map(Number).toSorted((a, b) => a - b) })}
            >
              <Group gap="md" mt={6}>
                {weekdays.map(({ value, label }) => (
                  <Checkbox key={value} value={String(value)} label={label} />
                ))}
              </Group>
            </Checkbox.Group>
            <Group gap="md" align="end">
              {(['from', 'to'] as const).map((end) => (
                <TextInput
                  key={end}
                  type="time"
                  required
                  label={t(`hours.${end}`)}
                  value={hours[end]}
                  onChange={(event) => set({ [end]: event.currentTarget.value.slice(0, 5) })}
                />
              ))}
              <Select
                label={t('hours.zone')}
                data={zones}
                value={hours.timeZone}
                searchable
                allowDeselect={false}
                onChange={(timeZone) => timeZone && set({ timeZone })}
              />
            </Group>
          </Stack>
        </Card>
        <HolidaysField holidays={hours.holidays} onChange={(holidays) => set({ holidays })} />
        <FormError error={save.error} />
        <Group gap="md">
          <Button type="submit" loading={save.isPending} disabled={!changed}>
            {t('action.save')}
          </Button>
          <Soft>{t('hours.under-way')}</Soft>
        </Group>
      </Stack>
    </form>
  );
};
