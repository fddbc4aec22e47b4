import { CloseButton, Group, Kbd, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { AlertState, Severity } from '#contracts';
import { useWords } from '../../use-words.js';
import style from './inbox-page.module.css';
import type { InboxSearch } from './inbox-search.js';

interface Props {
  search: InboxSearch;
  count: number;
  loaded: boolean;
  field: RefObject<HTMLInputElement | null>;
}

export const InboxFilters = ({ search, count, loaded, field }: Props) => {
  const t = useWords();
  const navigate = useNavigate();
  const set = (part: Partial<InboxSearch>): void => {
    void navigate({ to: '.', search: (before) => ({ ...before, ...part }), replace: true });
  };
  return (
    <search className={style.filters} aria-label={t('inbox.filters')}>
      <TextInput
        ref={field}
        size="sm"
        aria-label={t('inbox.search')}
        placeholder={t('inbox.search')}
        value={search.q ?? ''}
        onChange={(event) => set({ q: event.currentTarget.value || undefined })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
        rightSection={
          search.q ? (
            <CloseButton size="sm" aria-label={t('action.clear')} onClick={() => set({ q: undefined })} />
          ) : (
            <Kbd size="xs">/</Kbd>
          )
        }
      />
      <Group gap="xs" wrap="nowrap" grow>
        <NativeSelect
          aria-label={t('inbox.severity')}
          data={[
            { value: '', label: t('inbox.any-severity') },
            ...Severity.options.toReversed().map((value) => ({ value, label: t(`severity.${value}`) })),
          ]}
          value={search.severity ?? ''}
          onChange={(event) => set({ severity: Severity.safeParse(event.currentTarget.value).data })}
        />
        <NativeSelect
          aria-label={t('inbox.state')}
          data={[
            { value: '', label: t('inbox.any-state') },
            ...AlertState.options.map((value) => ({ value, label: t(`alert-state.${value}`) })),
          ]}
          value={search.state ?? ''}
          onChange={(event) => set({ state: AlertState.safeParse(event.currentTarget.value).data })}
        />
      </Group>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <SegmentedControl
          aria-label={t('inbox.whose')}
          data={[
            { value: 'mine', label: t('inbox.mine') },
            { value: 'all', label: t('inbox.all') },
          ]}
          value={search.whose ?? 'mine'}
          onChange={(value) => set({ whose: value === 'all' ? 'all' : undefined })}
        />
        <span className={style.count} role="status">
          {loaded ? t('inbox.count', { count }) : ''}
        </span>
      </Group>
    </search>
  );
};
