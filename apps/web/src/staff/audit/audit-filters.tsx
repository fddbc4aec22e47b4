import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Person, routes } from '#contracts';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { actionInWords, namedActions } from './action-in-words.js';
import style from './audit.module.css';
import { type AuditSearch } from './audit-search.js';

const options = (people: readonly Person[] = []) => people.map(({ id, name }) => ({ value: id, label: name }));

export const AuditFilters = () => {
  const t = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/staff/audit' });
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 250);
  const { data } = useApi(
    routes.listAuditSubjects,
    { body: { patient: text.length > 1 ? text : undefined } },
    { keep: true },
  );
  const set = (change: AuditSearch) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true });

  return (
    <search className={style.filters}>
      <Select
        label={t('audit.patient')}
        placeholder={t('audit.patient-hint')}
        data={options(data?.patients)}
        value={search.patient ?? null}
        onChange={(patient) => set({ patient: patient ?? undefined })}
        searchable
        clearable
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options: found }) => found}
        nothingFoundMessage={text.length > 1 ? t('audit.nobody-found') : t('audit.patient-hint')}
      />
      <Select
        label={t('audit.person')}
        placeholder={t('audit.anybody')}
        data={options(data?.staff)}
        value={search.staff ?? null}
        onChange={(staff) => set({ staff: staff ?? undefined })}
        searchable
        clearable
      />
      <Select
        label={t('audit.action')}
        placeholder={t('audit.any-action')}
        data={namedActions().map((value) => ({ value, label: actionInWords(t, value) }))}
        value={search.action ?? null}
        onChange={(action) => set({ action: action ?? undefined })}
        searchable
        clearable
      />
      <TextInput
        type="date"
        label={t('audit.from')}
        value={search.from ?? ''}
        onChange={(event) => set({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t('audit.to')}
        value={search.to ?? ''}
        onChange={(event) => set({ to: event.currentTarget.value || undefined })}
      />
      <SegmentedControl
        aria-label={t('audit.outcome')}
        data={[
          { value: '', label: t('audit.outcome-any') },
          { value: 'allowed', label: t('audit.outcome-allowed') },
          { value: 'refused', label: t('audit.outcome-refused') },
        ]}
        value={search.outcome ?? ''}
        onChange={(outcome) => set({ outcome: (outcome || undefined) as AuditSearch['outcome'] })}
      />
    </search>
  );
};
