import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import type { WebhookWithSecret } from '#contracts';
import { Dialog } from '../kit/dialog.js';
import kit from '../kit/kit.module.css';
import { useWords } from '../use-words.js';

interface Props {
  made: WebhookWithSecret;
  onClose(): void;
}

/** Shown once; nobody can read it again. Neither Escape nor a click beside it throws it away. */
export const SecretDialog = ({ made: { webhook, secret }, onClose }: Props) => {
  const t = useWords();
  return (
    <Dialog title={t('webhooks.secret.title')} onClose={onClose} closeOnEscape={false} closeOnClickOutside={false}>
      <Stack>
        <Text>{t('webhooks.secret.once')}</Text>
        <code className={kit.secret}>{secret}</code>
        {webhook.oldSecretUntil && <Text>{t('webhooks.secret.old')}</Text>}
        <Group justify="flex-end">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'webhooks.secret.copied' : 'webhooks.secret.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t('webhooks.secret.done')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
