import { Link, useParams, useSearch } from '@tanstack/react-router';
import { routes } from '#contracts';
import { usePageTitle } from '../../../kit/use-page-title.js';
import { Loaded } from '../../kit/loaded.js';
import { PageFrame } from '../../kit/page.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { ItemPane } from '../items/item-pane.js';
import { Overview } from '../transition/overview.js';
import { TransitionHead } from '../transition/transition-head.js';
import style from './handoff-pane.module.css';

/** An item, or a hand-off to accept, done where it was found: beside the inbox. */
export const HandoffPane = () => {
  const t = useWords();
  const { transitionId } = useParams({ from: '/staff/inbox/moves/$transitionId' });
  const { item: itemId } = useSearch({ from: '/staff/inbox/moves/$transitionId' });
  const query = useApi(routes.readTransition, { params: { transitionId } });
  const { data } = query;
  usePageTitle(t('title.transition', { initials: data?.patient.initials ?? '' }));
  if (!data) {
    return (
      <PageFrame>
        <Loaded of={query} lines={[36, 80, 160]}>
          {() => null}
        </Loaded>
      </PageFrame>
    );
  }
  const item = data.items.find(({ id }) => id === itemId);
  if (!item) {
    return (
      <div className={style.pane}>
        <TransitionHead transition={data} />
        <Overview transition={data} />
      </div>
    );
  }
  return (
    <div className={style.pane}>
      <div className={style.whose}>
        <Link to="/transitions/$transitionId" params={{ transitionId }} search={{ item: item.id }}>
          {t('transition.of', { name: data.patient.name })}
        </Link>
      </div>
      <ItemPane key={item.id} item={item} transition={data} />
    </div>
  );
};
