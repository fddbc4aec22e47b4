import { useId } from 'react';
import { useMoments } from '../../kit/moments.js';
import { useLivePick } from '../../live/use-live.js';
import { useWords } from '../use-words.js';
import style from './connection-light.module.css';

/** Always on the screen, always honest: what the shape says, the words say too. */
export const ConnectionLight = () => {
  const t = useWords();
  const id = useId();
  const moments = useMoments();
  const connection = useLivePick((state) => state.connection);
  const words = (() => {
    switch (connection.is) {
      case 'live':
        return t('live.live');
      case 'connecting':
        return t('live.connecting');
      case 'catching-up':
        return connection.behind > 0 ? t('live.catching-up-with', { n: connection.behind }) : t('live.catching-up');
      case 'offline':
        return t('live.offline', { time: moments.clock(connection.since) });
    }
  })();
  return (
    <>
      <button type="button" className={style.light} data-is={connection.is} data-testid="connection" popoverTarget={id}>
        <span className={style.dot} aria-hidden="true" />
        <span role="status">{words}</span>
      </button>
      <p id={id} popover="auto" className={style.meaning}>
        {t(`live.meaning.${connection.is}`)}
      </p>
    </>
  );
};
