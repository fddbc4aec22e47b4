import { useState } from 'react';
import { type ChannelView, routes } from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { ChannelFields, type Typed } from '../channel-fields.js';
import { useInLanguage } from '../in-language.js';

/** Where messages are to go. What is asked for, the channel says. */
export const AddWayDialog = ({ channel, onClose }: { channel: ChannelView; onClose(): void }) => {
  const t = useWords();
  const say = useInLanguage();
  const [typed, setTyped] = useState<Typed>({});
  const add = useCommand(routes.addMyContactPoint, {
    request: () => ({ body: { channel: channel.key, address: typed } }),
    changes: [routes.readMyReach],
    onSuccess: onClose,
  });
  const title = t('ways.add', { channel: say(channel.title) });
  return (
    <FormDialog
      title={title}
      submit={t('way-code.send')}
      pending={add.isPending}
      error={add.error}
      onSubmit={() => add.mutate()}
      onClose={onClose}
    >
      <ChannelFields fields={channel.fields} typed={typed} error={add.error} at="/address" onType={setTyped} />
    </FormDialog>
  );
};
