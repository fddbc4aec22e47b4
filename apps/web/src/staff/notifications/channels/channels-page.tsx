import { Link } from '@tanstack/react-router';
import { routes } from '#contracts';
import { Loaded } from '../../kit/loaded.js';
import { Page } from '../../kit/page.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { ChannelCard } from './channel-card.js';
import style from './channels.module.css';

const lookAgainEvery = 5_000;

export const ChannelsPage = () => {
  const t = useWords();
  const channels = useApi(routes.listChannels, {}, { refetchInterval: lookAgainEvery });
  return (
    <Page
      title={t('channels.title')}
      lead={t('channels.lead')}
      actions={
        <span className={style.links}>
          <Link to="/notifications" search={{}}>
            {t('channels.sent-list')}
          </Link>
          <Link to="/outbox">{t('channels.outbox')}</Link>
        </span>
      }
    >
      <Loaded of={channels} lines={[180, 180, 180]}>
        {(data) => data.channels.map((channel) => <ChannelCard key={channel.key} channel={channel} />)}
      </Loaded>
    </Page>
  );
};
