import { Button } from '@mantine/core';
import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { AlertView } from '#contracts';
import { usePageTitle } from '../../../kit/use-page-title.js';
import { Loaded } from '../../kit/loaded.js';
import { Panes } from '../../kit/panes.js';
import { useKeys } from '../../kit/use-keys.js';
import { placeOf } from '../../transitions/inbox/handoff-rows.js';
import { HandoffsList } from '../../transitions/inbox/handoffs-list.js';
import { useHandoffs } from '../../transitions/inbox/use-handoffs.js';
import { withWords } from '../../transitions/with-words.js';
import { useWords } from '../../use-words.js';
import { AlertActionsContext, useAlertCommands } from '../alert/alert-actions.js';
import { EmptyInbox } from './empty-inbox.js';
import { InboxFilters } from './inbox-filters.js';
import type { InboxKey } from './inbox-keys.js';
import { InboxList } from './inbox-list.js';
import style from './inbox-page.module.css';
import { isFiltered } from './inbox-search.js';
import { NothingSelected } from './nothing-selected.js';
import { OtherEmergencies } from './other-emergencies.js';
import { useInboxRows } from './use-inbox-rows.js';

// What is opened by a press comes after what is seen at once, but before it is pressed: then there may be no network.
const resolveDialog = () =>
  import('../alert/resolve-dialog.js').then(({ ResolveDialog }) => ({ default: ResolveDialog }));
const keysDialog = () => import('./keys-dialog.js').then(({ KeysDialog }) => ({ default: KeysDialog }));
const ResolveDialog = lazy(resolveDialog);
const KeysDialog = lazy(keysDialog);
const notUsefulDialog = () =>
  import('../usefulness/not-useful-dialog.js').then(({ NotUsefulDialog }) => ({ default: NotUsefulDialog }));
const NotUsefulDialog = lazy(notUsefulDialog);
const MoveDialog = lazy(() =>
  withWords(import('../../transitions/moves/move-dialog.js')).then((it) => ({ default: it.MoveDialog })),
);

export const InboxPage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/staff/inbox' });
  const { alertId, transitionId } = useParams({ strict: false });
  const { item } = useSearch({ strict: false });
  const open = alertId ?? transitionId;
  usePageTitle(open === undefined ? t('nav.inbox') : null);
  const { rows, leaving, loaded, error, refetch } = useInboxRows(search);
  const handoffs = useHandoffs(!isFiltered(search));
  const chosen = handoffs.find(({ key }) => key === (item ?? transitionId));
  const commands = useAlertCommands();
  const [resolving, setResolving] = useState<AlertView | null>(null);
  const [notUseful, setNotUseful] = useState<AlertView | null>(null);
  const [accepting, setAccepting] = useState<string | null>(null);
  const [keysOpen, setKeysOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const select = (step: 1 | -1): void => {
    const ids = [...rows.map(({ id }) => id), ...handoffs.map(({ key }) => key)];
    const at = ids.indexOf(alertId ?? chosen?.key ?? '');
    const next = at < 0 ? 0 : at + step;
    const [alert, handoff] = [rows[next], handoffs[next - rows.length]];
    const replace = at >= 0;
    if (alert) void navigate({ to: '/inbox/$alertId', params: { alertId: alert.id }, search, replace });
    else if (handoff) void navigate({ ...placeOf(handoff, search), replace });
  };
  const selected = rows.find(({ id }) => id === alertId);
  const onSelected = (act: (alert: AlertView) => void) => () => {
    if (selected && commands.allowed) act(selected);
  };
  const openSelected = (): void => {
    if (selected) document.getElementById('alert-title')?.focus();
    else if (chosen) document.getElementById('item-title')?.focus();
    else select(1);
  };
  const take = onSelected((alert) => alert.state === 'open' && commands.acknowledge(alert));
  useKeys<InboxKey>({
    j: () => select(1),
    k: () => select(-1),
    Enter: openSelected,
    a: () => (chosen?.to === 'accept' ? setAccepting(chosen.of.transition.id) : take()),
    g: onSelected((alert) => alert.state === 'acknowledged' && commands.giveBack(alert)),
    r: onSelected((alert) => alert.state !== 'resolved' && setResolving(alert)),
    u: onSelected((alert) => commands.mayJudge && commands.judge(alert, { useful: true })),
    n: onSelected((alert) => commands.mayJudge && setNotUseful(alert)),
    '/': () => field.current?.focus(),
    '?': () => setKeysOpen(true),
  });
  useEffect(() => {
    if (!loaded) return;
    const timer = setTimeout(
      () => void Promise.all([resolveDialog(), notUsefulDialog(), keysDialog()]).catch(() => undefined),
      2_000,
    );
    return () => clearTimeout(timer);
  }, [loaded]);
  const closeResolve = useCallback(() => setResolving(null), []);
  const closeNotUseful = useCallback(() => setNotUseful(null), []);

  return (
    <AlertActionsContext value={{ ...commands, askOutcome: setResolving, askWhyNotUseful: setNotUseful }}>
      <Panes
        title={t('nav.inbox')}
        open={open !== undefined}
        detailLabel={t(transitionId === undefined ? 'alert.label' : 'item.label')}
        detail={open === undefined ? <NothingSelected /> : <Outlet />}
        list={
          <>
            <InboxFilters search={search} count={rows.length} loaded={loaded} field={field} />
            <OtherEmergencies search={search} />
            {loaded && rows.length > 0 ? (
              <InboxList rows={rows} leaving={leaving} busy={commands.busy} selectedId={alertId} search={search} />
            ) : (
              <div className={style.instead}>
                <Loaded
                  of={{ data: loaded ? rows : undefined, error, refetch }}
                  lines={[48, 48, 48, 48, 48, 48, 48, 48]}
                >
                  {() => <EmptyInbox filtered={isFiltered(search)} handoffs={handoffs.length > 0} />}
                </Loaded>
              </div>
            )}
            <HandoffsList rows={handoffs} chosen={chosen?.key} search={search} />
            <div className={style.hint}>
              <span>{t('keys.short')}</span>
              <Button size="compact-sm" variant="default" onClick={() => setKeysOpen(true)}>
                {t('keys.all')}
              </Button>
            </div>
          </>
        }
      />
      <Suspense>
        {resolving && <ResolveDialog key={resolving.id} alert={resolving} onClose={closeResolve} />}
        {notUseful && <NotUsefulDialog key={notUseful.id} alert={notUseful} onClose={closeNotUseful} />}
        {accepting && <MoveDialog transitionId={accepting} command="accept" onClose={() => setAccepting(null)} />}
        {keysOpen && <KeysDialog onClose={() => setKeysOpen(false)} />}
      </Suspense>
    </AlertActionsContext>
  );
};
