import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { routes } from '#contracts';
import { usePageTitle } from '../../../kit/use-page-title.js';
import { Loaded } from '../../kit/loaded.js';
import { PageFrame } from '../../kit/page.js';
import { Panes } from '../../kit/panes.js';
import { useKeys } from '../../kit/use-keys.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { ItemPane } from '../items/item-pane.js';
import { Gaps } from './gaps.js';
import { ItemList } from './item-list.js';
import { inOrder } from './item-order.js';
import { Overview } from './overview.js';
import style from './transition.module.css';
import { TransitionHead } from './transition-head.js';
import { wholeHandoff } from './transition-search.js';

/** One move: its head and its items on one side, the item that is open, or the whole hand-off, on the other. */
export const TransitionPage = () => {
  const t = useWords();
  const { transitionId } = useParams({ from: '/staff/transitions/$transitionId' });
  const search = useSearch({ from: '/staff/transitions/$transitionId' });
  const navigate = useNavigate();
  const query = useApi(routes.readTransition, { params: { transitionId } });
  const { data } = query;
  usePageTitle(t('title.transition', { initials: data?.patient.initials ?? '' }));
  useEffect(() => {
    if (search.item) document.getElementById('item-title')?.focus({ preventScroll: true });
  }, [search.item]);

  const open = [wholeHandoff, ...inOrder(data?.items ?? []).map(({ id }) => id)];
  const go = (step: 1 | -1) => () => {
    const next = open[open.indexOf(search.item ?? wholeHandoff) + step];
    if (next) void navigate({ to: '.', search: { item: next }, replace: true });
  };
  useKeys({ j: go(1), k: go(-1), m: () => document.getElementById('all-moves')?.click() });

  if (!data) {
    return (
      <PageFrame wide>
        <h1 className="unseen">{t('nav.transitions')}</h1>
        <Loaded of={query} lines={[40, 90, 300]}>
          {() => null}
        </Loaded>
      </PageFrame>
    );
  }
  const item = data.items.find(({ id }) => id === search.item);
  return (
    <Panes
      title={t('transition.of', { name: data.patient.name })}
      open={search.item !== undefined}
      detailLabel={t(item ? 'item.label' : 'transition.overview')}
      list={
        <div className={style.list}>
          <TransitionHead transition={data} />
          <Gaps gaps={data.gaps} />
          <ItemList transitionId={transitionId} items={data.items} chosen={item?.id ?? wholeHandoff} />
        </div>
      }
      detail={item ? <ItemPane key={item.id} item={item} transition={data} /> : <Overview transition={data} />}
    />
  );
};
