import { Button } from '@mantine/core';
import { useState } from 'react';
import { type ChannelView, type ContactPointView, routes } from '#contracts';
import { askForPush, NoPush, type PushRefusal } from '../../../kit/push.js';
import { staffWorker } from '../../../kit/push-workers.js';
import { thisBrowser } from '../../../kit/this-browser.js';
import { FormError } from '../../kit/form-error.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { useInLanguage } from '../in-language.js';
import style from './reach.module.css';

interface Props {
  channel: ChannelView;
  contactPoints: readonly ContactPointView[];
}

/** The browser asks whether it may only once somebody pressed for it. */
export const AddBrowser = ({ channel, contactPoints }: Props) => {
  const t = useWords();
  const say = useInLanguage();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<PushRefusal | null>(null);
  const add = useCommand(routes.addMyContactPoint, {
    request: (address: { endpoint: string }) => ({ body: { channel: channel.key, address } }),
    changes: [routes.readMyReach],
  });
  const mine = thisBrowser.read(staffWorker)?.contactPointId;
  if (contactPoints.some(({ id, closed }) => id === mine && closed === null)) return null;

  const press = async (): Promise<void> => {
    setAsking(true);
    setRefusal(null);
    try {
      const address = await askForPush(staffWorker, channel.publicKey ?? '');
      const { id } = await add.mutateAsync(address);
      thisBrowser.write(staffWorker, { contactPointId: id, endpoint: address.endpoint });
    } catch (error) {
      if (error instanceof NoPush) setRefusal(error.why);
    } finally {
      setAsking(false);
    }
  };
  return (
    <>
      <Button variant="default" loading={asking || add.isPending} onClick={() => void press()}>
        {t('ways.add', { channel: say(channel.title) })}
      </Button>
      {(refusal || add.error) && (
        <div className={style.whole}>
          {refusal ? (
            <p role="alert" className={style.refusal}>
              {t(`push-refusal.${refusal}`)}
            </p>
          ) : (
            <FormError error={add.error} />
          )}
        </div>
      )}
    </>
  );
};
