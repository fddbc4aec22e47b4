import { Button } from '@mantine/core';
import type { BacktestView } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Card } from '../../kit/card.js';
import { Row, Rows, Tag } from '../../kit/rows.js';
import { useWords } from '../../use-words.js';

interface Props {
  runs: readonly BacktestView[];
  open: string | null;
  onOpen(id: string): void;
}

/** Those of the last days: a run goes on while one is elsewhere, and what came of it waits here. */
export const RecentRuns = ({ runs, open, onOpen }: Props) => {
  const t = useWords();
  const moments = useMoments();
  const others = runs.filter(({ id }) => id !== open);
  if (others.length === 0) return null;
  return (
    <Card title={t('try.recent')}>
      <Rows label={t('try.recent')}>
        {others.map(({ id, from, to, state, requestedAt, ownHistory }) => (
          <Row
            key={id}
            title={`${moments.date(from)} – ${moments.date(to)}`}
            tags={
              <>
                <Tag tone={state === 'failed' ? 'notice' : undefined}>{t(`try.state.${state}`)}</Tag>
                {!ownHistory && <Tag>{t('try.uploaded')}</Tag>}
              </>
            }
            detail={moments.dayAndClock(requestedAt)}
            actions={
              <Button variant="default" onClick={() => onOpen(id)}>
                {t('try.look')}
              </Button>
            }
          />
        ))}
      </Rows>
    </Card>
  );
};
