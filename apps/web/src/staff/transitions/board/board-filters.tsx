import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { LevelOfCare, routes } from '#contracts';
import { ViewsMenu } from '../../kit/views-menu.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import style from './board.module.css';
import { type BoardSearch, boardSearch, isFiltered } from './board-search.js';

interface Props {
  search: BoardSearch;
  count: number | null;
}

export const BoardFilters = ({ search, count }: Props) => {
  const t = useWords();
  const navigate = useNavigate();
  const { data } = useApi(routes.listCareTeams, {}, { staleTime: 60_000 });
  const teams = data?.careTeams ?? [];
  const go = (to: BoardSearch) => void navigate({ to: '/transitions', search: to, replace: true });
  const set = (part: Record<string, unknown>) => go(boardSearch({ ...search, ...part }));
  return (
    <search className={style.filters} aria-label={t('board.filters')}>
      <SegmentedControl
        aria-label={t('board.whose')}
        data={[
          { value: 'all', label: t('board.all') },
          { value: 'yes', label: t('board.mine') },
        ]}
        value={search.mine ?? 'all'}
        onChange={(mine) => set({ mine })}
      />
      <NativeSelect
        aria-label={t('board.due')}
        data={[
          { value: '', label: t('board.due-any') },
          { value: 'overdue', label: t('board.due-overdue') },
          { value: 'today', label: t('board.due-today') },
        ]}
        value={search.due ?? ''}
        onChange={(event) => set({ due: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t('patient.level-of-care')}
        data={[
          { value: '', label: t('board.any-level') },
          ...LevelOfCare.options.map((value) => ({ value, label: t(`level.${value}`) })),
        ]}
        value={search.level ?? ''}
        onChange={(event) => set({ level: event.currentTarget.value })}
      />
      {teams.length > 1 && (
        <NativeSelect
          aria-label={t('team.untitled')}
          data={[
            { value: '', label: t('board.any-team') },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={search.team ?? ''}
          onChange={(event) => set({ team: event.currentTarget.value })}
        />
      )}
      <ViewsMenu page="transitions" search={search} onOpen={(view) => go(boardSearch(view))} />
      {isFiltered(search) && (
        <Button variant="subtle" onClick={() => go(search.past ? { past: search.past } : {})}>
          {t('action.clear-filters')}
        </Button>
      )}
      <span className={style.count} role="status">
        {count !== null && t('board.count', { count })}
      </span>
    </search>
  );
};
