import { routes } from '#contracts';
import { ApiError } from '../../../api/api-error.js';
import { Loaded } from '../../kit/loaded.js';
import { Page } from '../../kit/page.js';
import { Soft } from '../../kit/soft.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { Arrived } from './arrived.js';
import style from './outbox.module.css';

const lookAgainEvery = 3_000;

/** Each message as it would have arrived. */
export const OutboxPage = () => {
  const t = useWords();
  const outbox = useApi(routes.listLocalMessages, {}, { refetchInterval: lookAgainEvery });
  const isNone = outbox.error instanceof ApiError && outbox.error.status === 404;
  return (
    <Page title={t('outbox.title')} lead={t('outbox.lead')}>
      {isNone ? (
        <Soft as="p">{t('outbox.not-here')}</Soft>
      ) : (
        <Loaded
          of={outbox}
          lines={[120, 120]}
          empty={t('outbox.none')}
          isEmpty={({ messages }) => messages.length === 0}
        >
          {({ messages }) => (
            <ol className={style.messages}>
              {messages.map((message) => (
                <Arrived key={message.id} message={message} />
              ))}
            </ol>
          )}
        </Loaded>
      )}
    </Page>
  );
};
