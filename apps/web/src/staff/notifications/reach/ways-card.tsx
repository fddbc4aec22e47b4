import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { ChannelView, StaffReach } from '#contracts';
import { Card } from '../../kit/card.js';
import { Rows } from '../../kit/rows.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { useInLanguage } from '../in-language.js';
import { AddBrowser } from './add-browser.js';
import { AddWayDialog } from './add-way-dialog.js';
import style from './reach.module.css';
import { WayRow } from './way-row.js';
import { isBrowser } from './ways.js';

/** What one removed oneself is no news. */
const worthSaying = ({ closed }: StaffReach['contactPoints'][number]): boolean => closed?.because !== 'removed';

export const WaysCard = ({ reach: { channels, contactPoints } }: { reach: StaffReach }) => {
  const t = useWords();
  const say = useInLanguage();
  const [adding, setAdding] = useState<ChannelView | null>(null);
  const shown = contactPoints
    .filter(worthSaying)
    .toSorted((a, b) => Number(a.closed !== null) - Number(b.closed !== null));
  const available = channels.filter((channel) => channel.available);
  return (
    <Card title={t('ways.title')}>
      {shown.some(({ closed }) => closed === null) ? null : <Text className={style.why}>{t('ways.none')}</Text>}
      {shown.length > 0 && (
        <Rows label={t('ways.title')}>
          {shown.map((point) => (
            <WayRow key={point.id} point={point} channels={channels} />
          ))}
        </Rows>
      )}
      <div className={style.adding}>
        {available.map((channel) =>
          isBrowser(channel) ? (
            <AddBrowser key={channel.key} channel={channel} contactPoints={contactPoints} />
          ) : (
            <Button key={channel.key} variant="default" onClick={() => setAdding(channel)}>
              {t('ways.add', { channel: say(channel.title) })}
            </Button>
          ),
        )}
      </div>
      {channels
        .filter((channel) => !channel.available)
        .map(({ key, title }) => (
          <Soft key={key} as="p">
            {t('ways.unavailable', { channel: say(title) })}
          </Soft>
        ))}
      {adding && <AddWayDialog channel={adding} onClose={() => setAdding(null)} />}
    </Card>
  );
};
