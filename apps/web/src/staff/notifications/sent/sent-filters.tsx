import { NativeSelect, Select } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { AttemptState, routes } from '#contracts';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { useInLanguage } from '../in-language.js';
import style from './sent.module.css';
import type { SentSearch } from './sent-search.js';

export const SentFilters = ({ search }: { search: SentSearch }) => {
  const t = useWords();
  const say = useInLanguage();
  const navigate = useNavigate();
  const staff = useApi(routes.listStaff, {}, { staleTime: 60_000 });
  const channels = useApi(routes.listChannels, {}, { staleTime: 60_000 });
  const set = (change: Partial<SentSearch>): void =>
    void navigate({ to: '/notifications', search: { ...search, ...change }, replace: true });
  return (
    <search className={style.filters}>
      <Select
        label={t('sent.person')}
        placeholder={t('sent.anybody')}
        data={staff.data?.staff.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={search.person ?? null}
        onChange={(person) => set({ person: person ?? undefined })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('action.clear') }}
      />
      <NativeSelect
        label={t('sent.channel')}
        data={[
          { value: '', label: t('sent.any-channel') },
          ...(channels.data?.channels.map(({ key, title }) => ({ value: key, label: say(title) })) ?? []),
        ]}
        value={search.channel ?? ''}
        onChange={(event) => set({ channel: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('sent.state')}
        data={[
          { value: '', label: t('sent.any-state') },
          ...AttemptState.options.map((state) => ({ value: state, label: t(`attempt-state.${state}`) })),
        ]}
        value={search.state ?? ''}
        onChange={(event) => set({ state: AttemptState.safeParse(event.currentTarget.value).data })}
      />
      {search.alert && (
        <p className={style.one}>
          {t('sent.one-alert')}{' '}
          <Link to="/notifications" search={{}}>
            {t('sent.all')}
          </Link>
        </p>
      )}
    </search>
  );
};
