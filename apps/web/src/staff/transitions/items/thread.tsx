import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type HandoffMessage, routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { FormError } from '../../kit/form-error.js';
import { Section } from '../../kit/section.js';
import { Soft } from '../../kit/soft.js';
import { useMayCall, useSession } from '../../session/session.js';
import { useWords } from '../../use-words.js';
import style from './items.module.css';
import { type ItemTarget, useItem } from './use-item.js';

interface Props {
  messages: readonly HandoffMessage[];
  target: ItemTarget;
}

/** Where whoever receives asks back, and whoever knows answers: beside the item, not in a mail. */
export const Thread = ({ messages, target }: Props) => {
  const t = useWords();
  const moments = useMoments();
  const { staffId } = useSession();
  const mayAsk = useMayCall(routes.askAboutHandoffItem);
  const [words, setWords] = useState('');
  const ask = useItem(routes.askAboutHandoffItem, target, {
    request: (of) => ({ ...of, body: { words } }),
    onDone: () => setWords(''),
  });
  return (
    <Section title={t('item.thread')}>
      {messages.length === 0 ? (
        <Soft as="p">{t('item.thread-none')}</Soft>
      ) : (
        <ol className={style.thread}>
          {messages.map((message) => (
            <li key={message.id} data-mine={message.by.id === staffId || undefined}>
              <Soft as="div">
                {message.by.name} · {moments.dayAndClock(message.at)}
              </Soft>
              {message.words ?? t('item.message-withheld')}
            </li>
          ))}
        </ol>
      )}
      {mayAsk && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            ask.mutate();
          }}
        >
          <Textarea
            label={t('item.ask')}
            autosize
            minRows={1}
            maxLength={2000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <FormError error={ask.error} />
          <Group justify="flex-end" mt="xs">
            <Button type="submit" variant="default" loading={ask.isPending} disabled={words.trim() === ''}>
              {t('item.ask-send')}
            </Button>
          </Group>
        </form>
      )}
    </Section>
  );
};
