import { Popover, Text, UnstyledButton } from '@mantine/core';
import { useMoments } from '../../kit/moments.js';
import { useLivePick } from '../../live/use-live.js';
import { useWords } from '../use-words.js';
import style from './connection-light.module.css';

/** Always on the screen, always honest: what the shape says, the words say too. */
export const ConnectionLight = () => {
  const t = useWords();
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
    <Popover width={280} position="bottom-end" withArrow>
      <Popover.Target>
        <UnstyledButton className={style.light} data-is={connection.is} data-testid="connection">
          <span className={style.dot} aria-hidden="true" />
          <span role="status">{words}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm">{t(`live.meaning.${connection.is}`)}</Text>
      </Popover.Dropdown>
    </Popover>
  );
};
