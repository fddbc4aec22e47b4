import { Radio, Stack, TextInput } from '@mantine/core';
import type { WebhookEventType, WebhookPayload, WebhookView } from '#contracts';
import { useWords } from '../use-words.js';
import { EventTypesField } from './event-types-field.js';

/** What a webhook is made of, while somebody writes it. */
export type WebhookDraft = Pick<WebhookView, 'url' | 'events' | 'payload'> & { description: string };

export const emptyDraft: WebhookDraft = { url: '', description: '', events: [], payload: 'thin' };
export const isWhole = ({ url, events }: WebhookDraft): boolean => url.trim() !== '' && events.length > 0;
export const sent = ({ description, ...draft }: WebhookDraft) => ({
  ...draft,
  description: description.trim() || null,
});

interface Props {
  offered: readonly WebhookEventType[];
  draft: WebhookDraft;
  onChange(draft: WebhookDraft): void;
}

const payloads: readonly WebhookPayload[] = ['thin', 'full'];

export const WebhookFields = ({ offered, draft, onChange }: Props) => {
  const t = useWords();
  const set = (part: Partial<WebhookDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <TextInput
        type="url"
        label={t('webhooks.url')}
        description={t('webhooks.url-hint')}
        value={draft.url}
        onChange={(event) => set({ url: event.currentTarget.value })}
        maxLength={2000}
        autoComplete="off"
        spellCheck={false}
        required
        withAsterisk={false}
      />
      <TextInput
        label={t('webhooks.description')}
        value={draft.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
        maxLength={80}
      />
      <EventTypesField offered={offered} value={draft.events} onChange={(events) => set({ events })} />
      <Radio.Group
        label={t('webhooks.payload')}
        value={draft.payload}
        onChange={(value) => set({ payload: value === 'full' ? 'full' : 'thin' })}
      >
        <Stack gap="xs" mt="xs">
          {payloads.map((payload) => (
            <Radio
              key={payload}
              value={payload}
              label={t(`webhooks.payload.${payload}`)}
              description={t(`webhooks.payload.${payload}-hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </>
  );
};
