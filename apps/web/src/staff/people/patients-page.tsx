import { Button, Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { RiskTier, routes } from '#contracts';
import { useAlertsOfPatients } from '../alerts/alerts-of-patients.js';
import { BreakGlassDialog } from '../consent/break-glass-dialog.js';
import { Loaded } from '../kit/loaded.js';
import { Page } from '../kit/page.js';
import { Soft } from '../kit/soft.js';
import { useWide } from '../kit/use-wide.js';
import { useMayCall } from '../session/session.js';
import { useWords } from '../use-words.js';
import style from './patients.module.css';
import { type PatientSort, type PatientsSearch, patientSorts } from './patients-search.js';
import { PatientsTable } from './patients-table.js';
import { RegisterPatientDialog } from './register-patient-dialog.js';
import { sortPatients } from './sort-patients.js';
import { usePatients } from './use-patients.js';

export const PatientsPage = () => {
  const t = useWords();
  const wide = useWide();
  const navigate = useNavigate();
  const { tier, sort = 'urgency' } = useSearch({ from: '/staff/patients' });
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), 250);
  const mayBreakGlass = useMayCall(routes.breakGlass);
  const mayRegister = useMayCall(routes.registerPatient);
  const [open, setOpen] = useState<'break-glass' | 'register' | null>(null);
  const close = () => setOpen(null);
  const found = usePatients(wanted, tier);
  const alerts = useAlertsOfPatients();
  const rows = useMemo(
    () =>
      sortPatients(
        found.patients.map((patient) => ({ patient, alerts: alerts.get(patient.id) ?? [] })),
        sort,
      ),
    [found.patients, alerts, sort],
  );
  const set = (change: PatientsSearch) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true });
  const sortBy = (by: PatientSort) => set({ sort: by === 'urgency' ? undefined : by });

  return (
    <Page
      wide
      title={t('nav.patients')}
      actions={
        <Group gap="xs">
          {mayBreakGlass && (
            <Button variant="default" onClick={() => setOpen('break-glass')}>
              {t('break-glass.open')}
            </Button>
          )}
          {mayRegister && <Button onClick={() => setOpen('register')}>{t('patient.register')}</Button>}
        </Group>
      }
    >
      {open === 'break-glass' && <BreakGlassDialog onClose={close} />}
      {open === 'register' && <RegisterPatientDialog onClose={close} />}
      <search className={style.filters}>
        <TextInput
          aria-label={t('patients.search')}
          placeholder={t('patients.search')}
          maxLength={80}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t('patients.tier')}
          data={[
            { value: '', label: t('patients.any-tier') },
            ...RiskTier.options.map((value) => ({ value, label: t(`tier-word.${value}`) })),
          ]}
          value={tier ?? ''}
          onChange={(value) => set({ tier: RiskTier.safeParse(value).data })}
        />
        {!wide && (
          <NativeSelect
            aria-label={t('patients.sort')}
            data={patientSorts.map((value) => ({ value, label: t(`patients.sort.${value}`) }))}
            value={sort}
            onChange={(event) => sortBy(patientSorts.find((each) => each === event.currentTarget.value) ?? 'urgency')}
          />
        )}
        <span className={style.count} role="status">
          {found.data && t('patients.count', { count: found.total })}
        </span>
      </search>
      <Loaded
        of={found}
        lines={[64, 64, 64, 64, 64, 64]}
        empty={t(wanted || tier ? 'patients.none' : 'patients.empty')}
        isEmpty={() => rows.length === 0}
      >
        {() => <PatientsTable rows={rows} sort={sort} onSort={sortBy} />}
      </Loaded>
      {found.hasNextPage && (
        <Group gap="md">
          <Soft role="status">{t('patients.sorted-among', { count: rows.length, total: found.total })}</Soft>
          <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('action.more')}
          </Button>
        </Group>
      )}
    </Page>
  );
};
