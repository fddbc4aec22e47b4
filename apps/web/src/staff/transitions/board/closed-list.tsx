import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { routes } from '#contracts';
import { Moment } from '../../../kit/moment.js';
import { Loaded } from '../../kit/loaded.js';
import { Row, Rows, Tag } from '../../kit/rows.js';
import { TestTag } from '../../kit/test-tag.js';
import { usePagedApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { LevelChange } from '../level-change.js';
import { asked, type BoardSearch } from './board-search.js';

const limit = 50;

/** What is over, the newest first, a page at a time: there are years of it. */
export const ClosedList = ({ search }: { search: BoardSearch }) => {
  const t = useWords();
  const query = usePagedApi(
    routes.listTransitions,
    (after) => ({ query: { ...asked(search), after, limit } }),
    ({ next }) => next,
  );
  return (
    <>
      <Loaded
        of={query}
        lines={[52, 52, 52]}
        empty={t('board.closed-none')}
        isEmpty={({ pages }) => pages.every(({ transitions }) => transitions.length === 0)}
      >
        {({ pages }) => (
          <Rows label={t('board.closed-title')}>
            {pages
              .flatMap(({ transitions }) => transitions)
              .map((card) => (
                <Row
                  key={card.id}
                  title={
                    <Link to="/transitions/$transitionId" params={{ transitionId: card.id }} search={{}}>
                      {card.patient.name}
                    </Link>
                  }
                  tags={
                    <>
                      <TestTag of={card.patient} />
                      <Tag>{t(`transition-state.${card.state}`)}</Tag>
                    </>
                  }
                  detail={
                    <>
                      <LevelChange from={card.from} to={card.to} />
                      <Moment at={card.stateSince} />
                    </>
                  }
                />
              ))}
          </Rows>
        )}
      </Loaded>
      {query.hasNextPage && (
        <Group>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('action.more')}
          </Button>
        </Group>
      )}
    </>
  );
};
