import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { AttemptReason, routes } from '#contracts';
import { askForPush, NoPush, type PushRefusal } from '../../../kit/push.js';
import { staffWorker } from '../../../kit/push-workers.js';
import { useLanguage } from '../../../words/use-words.js';
import { FormError } from '../../kit/form-error.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { ChannelFields, type Typed } from '../channel-fields.js';
import { isBrowser } from '../reach/ways.js';
import style from './channels.module.css';

/** Sends one message right now, past every queue, and says what the provider answered. */
export const TestChannel = ({ channelKey }: { channelKey: string }) => {
  const t = useWords();
  const locale = useLanguage();
  const [typed, setTyped] = useState<Typed>({});
  const [refusal, setRefusal] = useState<PushRefusal | null>(null);
  // What an address of a channel is made of is told to whoever adds one.
  const { data } = useApi(routes.readMyReach, {}, { staleTime: 60_000 });
  const channel = data?.channels.find(({ key }) => key === channelKey);
  const test = useCommand(routes.testChannel, {
    request: (address: Typed) => ({ params: { channel: channelKey }, body: { address, locale } }),
    changes: [routes.listChannels],
  });
  if (!channel) return null;
  const isHere = isBrowser(channel);
  const send = async (): Promise<void> => {
    setRefusal(null);
    try {
      test.mutate(isHere ? await askForPush(staffWorker, channel.publicKey ?? '') : typed);
    } catch (error) {
      if (error instanceof NoPush) setRefusal(error.why);
    }
  };
  const reason = AttemptReason.safeParse(test.data?.reason).data;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack maw={520}>
        {!isHere && (
          <ChannelFields fields={channel.fields} typed={typed} error={test.error} at="/address" onType={setTyped} />
        )}
        <Button type="submit" variant="default" w="fit-content" loading={test.isPending}>
          {t(isHere ? 'channel.test-here' : 'channel.test')}
        </Button>
        <p role="status" className={style.answer}>
          {test.data && (
            <>
              <strong>{t(`attempt-state.${test.data.state}`)}</strong>{' '}
              {reason ? t(`attempt-reason.${reason}`) : <code>{test.data.reason}</code>}
            </>
          )}
          {refusal && t(`push-refusal.${refusal}`)}
        </p>
        <FormError error={test.error} />
      </Stack>
    </form>
  );
};
