import { Button, Group, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { RiskTier, routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { BreakGlassDialog } from '../consent/break-glass-dialog.js';
import { ErrorNotice } from '../kit/error-notice.js';
import { Waiting } from '../kit/waiting.js';
import { useMayCall } from '../session/session.js';
import { useWords } from '../use-words.js';
import style from './patients.module.css';
import { RegisterPatientDialog } from './register-patient-dialog.js';
import { TierMark } from './tier-mark.js';

export const PatientsPage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/staff/patients' });
  const [text, setText] = useState('');
  const mayBreakGlass = useMayCall(routes.breakGlass);
  const mayRegister = useMayCall(routes.registerPatient);
  const [open, setOpen] = useState<'break-glass' | 'register' | null>(null);
  const close = () => setOpen(null);
  const [wanted] = useDebouncedValue(text.trim(), 250);

  const { data, error, refetch, isPending, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['patients', wanted, search.tier ?? ''],
    queryFn: ({ pageParam, signal }) =>
      wanted
        ? callApi(
            routes.searchPatients,
            { body: { search: wanted, riskTier: search.tier, after: pageParam } },
            { signal },
          )
        : callApi(routes.listPatients, { query: { riskTier: search.tier, after: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const patients = data?.pages.flatMap((page) => page.patients) ?? [];

  return (
    <div className={style.listPage}>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('nav.patients')}
        </Title>
        <Group>
          {mayBreakGlass && (
            <Button variant="default" onClick={() => setOpen('break-glass')}>
              {t('break-glass.open')}
            </Button>
          )}
          {mayRegister && <Button onClick={() => setOpen('register')}>{t('patient.register')}</Button>}
        </Group>
      </Group>
      {open === 'break-glass' && <BreakGlassDialog onClose={close} />}
      {open === 'register' && <RegisterPatientDialog onClose={close} />}
      <search className={style.filters}>
        <TextInput
          flex={1}
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
          value={search.tier ?? ''}
          onChange={(value) =>
            void navigate({
              to: '.',
              search: (before) => ({ ...before, tier: RiskTier.safeParse(value).data }),
              replace: true,
            })
          }
        />
      </search>
      {data && (
        <Text c="dimmed" size="sm" role="status">
          {t('patients.count', { count: data.pages[0]?.total ?? 0 })}
        </Text>
      )}
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Waiting lines={[56, 56, 56, 56, 56, 56]} />}
      {data && patients.length === 0 && <Text>{t(wanted || search.tier ? 'patients.none' : 'patients.empty')}</Text>}
      <ul className={style.list}>
        {patients.map((patient) => (
          <li key={patient.id}>
            <Link to="/patients/$patientId" params={{ patientId: patient.id }} search={{}} className={style.row}>
              <span className={style.name}>
                {patient.givenName} {patient.familyName}
                {patient.pronouns && <small> {patient.pronouns}</small>}
              </span>
              <TierMark tier={patient.riskTier} />
              <span>{t(`level.${patient.levelOfCare}`)}</span>
              <span className={style.soft}>{patient.careTeamName}</span>
            </Link>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()} w="fit-content">
          {t('action.more')}
        </Button>
      )}
    </div>
  );
};
