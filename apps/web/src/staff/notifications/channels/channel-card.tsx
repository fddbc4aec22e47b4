import { Button, Text } from '@mantine/core';
import { type ChannelHealth, routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Card } from '../../kit/card.js';
import { FormError } from '../../kit/form-error.js';
import { Tag } from '../../kit/rows.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { useInLanguage } from '../in-language.js';
import style from './channels.module.css';
import { SetUp } from './set-up.js';
import { TestChannel } from './test-channel.js';

/** How one channel does, what can be done where it does not, and who carries its messages. */
export const ChannelCard = ({ channel }: { channel: ChannelHealth }) => {
  const t = useWords();
  const say = useInLanguage();
  const moments = useMoments();
  const { key, title, provider, providers, circuit, lastDay, waiting, lastReceiptAt } = channel;
  const resume = useCommand(routes.resumeChannel, {
    request: () => ({ params: { channel: key } }),
    changes: [routes.listChannels],
  });
  const state = provider === null ? 'off' : circuit.state === 'closed' ? 'works' : circuit.state;
  const carrier = providers.find((each) => each.key === provider);
  const figures: [string, string][] = [
    [t('channel.sent'), String(lastDay.sent)],
    [t('channel.delivered'), String(lastDay.delivered)],
    [t('channel.failed'), String(lastDay.failed)],
    [t('channel.delay'), lastDay.p95Milliseconds === null ? '–' : moments.length(lastDay.p95Milliseconds)],
    [t('channel.waiting'), String(waiting)],
    [t('channel.last-receipt'), lastReceiptAt ? moments.near(lastReceiptAt) : t('channel.never')],
  ];
  return (
    <Card
      title={say(title)}
      tags={
        <>
          <Tag tone={state === 'works' ? 'good' : 'notice'}>{t(`channel.${state}`)}</Tag>
          {carrier && <Tag>{say(carrier.title)}</Tag>}
        </>
      }
    >
      {circuit.state !== 'closed' && (
        <div className={style.rests}>
          <Text>
            {t('channel.open-hint', {
              count: circuit.failuresInARow,
              time: circuit.until ? moments.near(circuit.until) : '–',
            })}{' '}
            {circuit.reason && <code>{circuit.reason}</code>}
          </Text>
          <Button variant="default" loading={resume.isPending} onClick={() => resume.mutate()}>
            {t('channel.resume')}
          </Button>
          <FormError error={resume.error} />
        </div>
      )}
      <dl className={style.figures}>
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{figure}</dd>
          </div>
        ))}
      </dl>
      <details className={style.fold}>
        <summary>{t('channel.set-up')}</summary>
        <SetUp channel={channel} />
      </details>
      {provider !== null && (
        <details className={style.fold}>
          <summary>{t('channel.test')}</summary>
          <TestChannel channelKey={key} />
        </details>
      )}
    </Card>
  );
};
