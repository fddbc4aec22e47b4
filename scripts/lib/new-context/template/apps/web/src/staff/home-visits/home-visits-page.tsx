import { Button, Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { routes } from '#contracts';
import { Page } from '../kit/page.js';
import { Soft } from '../kit/soft.js';
import { usePatients } from '../people/use-patients.js';
import { useMayCall } from '../session/session.js';
import { useWords } from '../use-words.js';
import { AddHomeVisitDialog } from './add-home-visit-dialog.js';
import { HomeVisitRows } from './home-visit-rows.js';

export const HomeVisitsPage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const { patient: patientId } = useSearch({ from: '/staff/home-visits' });
  const { patients } = usePatients('', undefined);
  const mayAdd = useMayCall(routes.addHomeVisit);
  const [adding, setAdding] = useState(false);
  const choose = (patient: string | null) =>
    void navigate({ to: '.', search: { patient: patient ?? undefined }, replace: true });
  return (
    <Page
      title={t('nav.home-visits')}
      actions={patientId && mayAdd && <Button onClick={() => setAdding(true)}>{t('home-visits.add')}</Button>}
    >
      {patientId && adding && <AddHomeVisitDialog patientId={patientId} onClose={() => setAdding(false)} />}
      <Select
        label={t('home-visits.patient')}
        data={patients.map(({ id, givenName, familyName }) => ({ value: id, label: `${givenName} ${familyName}` }))}
        value={patientId ?? null}
        onChange={choose}
        searchable
      />
      {patientId ? <HomeVisitRows patientId={patientId} /> : <Soft as="p">{t('home-visits.choose')}</Soft>}
    </Page>
  );
};
