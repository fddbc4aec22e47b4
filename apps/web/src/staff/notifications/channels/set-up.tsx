import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type ChannelHealth, routes } from '#contracts';
import { FormError } from '../../kit/form-error.js';
import kit from '../../kit/kit.module.css';
import { showToast } from '../../kit/toasts.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { ChannelFields, type Typed } from '../channel-fields.js';
import { useInLanguage } from '../in-language.js';

interface Draft {
  base: number;
  provider: string;
  typed: Typed;
}

/** Who carries the messages of a channel, and with which keys. A secret that was set is never shown again. */
export const SetUp = ({ channel }: { channel: ChannelHealth }) => {
  const t = useWords();
  const say = useInLanguage();
  const [draft, setDraft] = useState<Draft | null>(null);
  const { base, provider, typed } = draft ?? { base: channel.version, provider: channel.provider ?? '', typed: {} };
  const fields = channel.providers.find(({ key }) => key === provider)?.fields ?? [];
  const isSame = provider === channel.provider;
  const isSecret = (name: string): boolean => fields.some((field) => field.name === name && field.input === 'secret');
  const saved = Object.fromEntries(
    isSame ? Object.entries(channel.settings).filter(([name, value]) => value !== null && !isSecret(name)) : [],
  ) as Typed;
  const kept = isSame
    ? Object.keys(channel.settings).filter((name) => isSecret(name) && channel.settings[name] !== null)
    : [];
  const given = { ...saved, ...typed };
  const isStale = base !== channel.version;
  const set = (change: Partial<Draft>): void => setDraft({ base, provider, typed, ...change });
  const save = useCommand(routes.saveChannel, {
    request: () => ({
      params: { channel: channel.key },
      version: base,
      body: {
        provider: provider || null,
        settings: Object.fromEntries(fields.flatMap(({ name }) => (given[name] ? [[name, given[name]]] : []))),
      },
    }),
    changes: [routes.listChannels],
    onSuccess: () => {
      setDraft(null);
      showToast(t('channel.saved'), t('channel.saved-hint'));
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack maw={520}>
        <NativeSelect
          label={t('channel.provider')}
          data={[
            { value: '', label: t('channel.nobody') },
            ...channel.providers.map(({ key, title }) => ({ value: key, label: say(title) })),
          ]}
          value={provider}
          onChange={(event) => set({ provider: event.currentTarget.value, typed: {} })}
        />
        <ChannelFields
          fields={fields}
          typed={given}
          kept={kept}
          error={save.error}
          at="/settings"
          onType={(next) => set({ typed: next })}
        />
        {channel.receiptsUrl && (
          <div>
            <Text size="sm">{t('channel.receipts')}</Text>
            <code className={kit.secret}>{channel.receiptsUrl}</code>
          </div>
        )}
        {isStale && draft && (
          <Alert role="alert" color="gray" variant="light">
            {t('channel.changed-meanwhile')}
          </Alert>
        )}
        <FormError error={isStale ? null : save.error} />
        <Group>
          {isStale && draft ? (
            <Button onClick={() => set({ base: channel.version })}>{t('meanwhile.keep-mine')}</Button>
          ) : (
            <Button type="submit" disabled={!draft} loading={save.isPending}>
              {t('action.save')}
            </Button>
          )}
          {draft && (
            <Button variant="default" onClick={() => setDraft(null)}>
              {t('come.undo')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
};
