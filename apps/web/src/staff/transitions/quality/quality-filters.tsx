import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Direction, LevelOfCare, routes } from '#contracts';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { type MoveQualitySearch, moveQualitySearch, periodOf } from './quality-search.js';

export const QualityFilters = ({ search }: { search: MoveQualitySearch }) => {
  const t = useWords();
  const navigate = useNavigate();
  const { data } = useApi(routes.listCareTeams, {}, { staleTime: 60_000 });
  const { from, to } = periodOf(search);
  const go = (next: MoveQualitySearch) => void navigate({ to: '/transitions/quality', search: next, replace: true });
  const set = (part: Record<string, unknown>) => go(moveQualitySearch({ ...search, ...part }));
  const teams = data?.careTeams ?? [];
  return (
    <search aria-label={t('move-quality.filters')}>
      <Group align="flex-end" mb="lg">
        <Day label={t('move-quality.from')} value={from} onChange={(day) => set({ from: day })} />
        <Day label={t('move-quality.to')} value={to} onChange={(day) => set({ to: day })} />
        <Day label={t('move-quality.as-of')} value={search.asOf ?? ''} onChange={(day) => set({ asOf: day })} />
        <NativeSelect
          label={t('move-quality.direction')}
          data={[
            { value: '', label: t('move-quality.any') },
            ...Direction.options.map((value) => ({ value, label: t(`direction.${value}`) })),
          ]}
          value={search.direction ?? ''}
          onChange={(event) => set({ direction: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('move-quality.level')}
          data={[
            { value: '', label: t('move-quality.any') },
            ...LevelOfCare.options.map((value) => ({ value, label: t(`level.${value}`) })),
          ]}
          value={search.level ?? ''}
          onChange={(event) => set({ level: event.currentTarget.value })}
        />
        {teams.length > 1 && (
          <NativeSelect
            label={t('move-quality.team')}
            data={[
              { value: '', label: t('move-quality.any') },
              ...teams.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={search.team ?? ''}
            onChange={(event) => set({ team: event.currentTarget.value })}
          />
        )}
        {Object.keys(search).length > 0 && (
          <Button variant="subtle" onClick={() => go({})}>
            {t('action.clear-filters')}
          </Button>
        )}
      </Group>
    </search>
  );
};

const Day = ({ label, value, onChange }: { label: string; value: string; onChange(day: string): void }) => (
  <TextInput type="date" label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
);
