import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { routes } from '#contracts';
import { Loaded } from '../../kit/loaded.js';
import { Page } from '../../kit/page.js';
import { useMayCall } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import style from './board.module.css';
import { BoardColumns } from './board-columns.js';
import { BoardFilters } from './board-filters.js';
import { asked, isFiltered } from './board-search.js';
import { ClosedList } from './closed-list.js';
import { columnsOf } from './columns.js';
import { EmptyBoard } from './empty-board.js';
import { boardKeys, useBoardKeys } from './use-board-keys.js';

const ProposeFor = lazy(() => import('../propose/propose-for.js').then((it) => ({ default: it.ProposeFor })));
const KeysDialog = lazy(() => import('../../kit/keys-dialog.js').then((it) => ({ default: it.KeysDialog })));

/** Everybody who moves to another level of care, by how far the move is. */
export const BoardPage = () => {
  const t = useWords();
  const search = useSearch({ from: '/staff/transitions' });
  const closed = search.past === 'yes';
  const mayPropose = useMayCall(routes.proposeTransition);
  const board = useApi(routes.listTransitions, { query: asked(search) }, { keep: true, enabled: !closed });
  const cards = closed ? undefined : board.data?.transitions;
  const columns = useMemo(() => columnsOf(cards ?? []), [cards]);
  const [open, setOpen] = useState<'propose' | 'keys' | null>(null);
  const propose = () => mayPropose && setOpen('propose');
  useBoardKeys({ columns, onPropose: propose, onHelp: () => setOpen('keys') });
  const close = () => setOpen(null);
  return (
    <Page
      wide="full"
      title={t(closed ? 'board.closed-title' : 'nav.transitions')}
      lead={closed ? undefined : t('board.lead')}
      actions={mayPropose && <Button onClick={propose}>{t('board.propose')}</Button>}
    >
      <BoardFilters search={search} count={cards?.length ?? null} />
      {closed ? (
        <ClosedList search={search} />
      ) : (
        <Loaded of={board} lines={[48, 220, 220]}>
          {({ transitions }) =>
            transitions.length === 0 ? (
              <EmptyBoard filtered={isFiltered(search)} onPropose={mayPropose ? propose : null} />
            ) : (
              <BoardColumns columns={columns} />
            )
          }
        </Loaded>
      )}
      <div className={style.foot}>
        <Link to="/transitions" search={{ ...search, past: closed ? undefined : 'yes' }}>
          {t(closed ? 'board.back' : 'board.closed')}
        </Link>
        {!closed && (
          <span className={style.hint}>
            {t('board.keys-hint')}{' '}
            <Button size="compact-sm" variant="default" onClick={() => setOpen('keys')}>
              {t('keys.all')}
            </Button>
          </span>
        )}
      </div>
      <Suspense>
        {open === 'propose' && <ProposeFor onClose={close} />}
        {open === 'keys' && (
          <KeysDialog
            keys={boardKeys.map((key) => [key, t(key === '?' ? 'keys.?' : `board.keys.${key}`)] as const)}
            onClose={close}
          />
        )}
      </Suspense>
    </Page>
  );
};
