import { useMoments } from '../../../kit/moments.js';
import { Card } from '../../kit/card.js';
import { Row, Rows } from '../../kit/rows.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { useUnreachable } from './use-unreachable.js';

/** Who they are, on which teams, and what they have tried: somebody tells them before a chain calls them. */
export const UnreachableCard = () => {
  const t = useWords();
  const moments = useMoments();
  const colleagues = useUnreachable();
  if (colleagues.length === 0) return null;
  return (
    <Card title={t('unreachable.title')}>
      <Soft as="p">{t('unreachable.hint')}</Soft>
      <Rows label={t('unreachable.title')}>
        {colleagues.map(({ person, teams, since, points }) => (
          <Row
            key={person.id}
            title={person.name}
            detail={[
              teams.join(', '),
              since && t('unreachable.since', { time: moments.dayAndClock(since) }),
              points.length > 0
                ? t('unreachable.had', { ways: points.map(({ shown }) => shown).join(', ') })
                : t('unreachable.had-none'),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Rows>
    </Card>
  );
};
