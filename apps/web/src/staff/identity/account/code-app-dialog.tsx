import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import { routes } from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import style from '../../kit/kit.module.css';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';

interface Props {
  secret: string;
  uri: string;
  onDone(recoveryCodes: string[]): void;
  onClose(): void;
}

/** The square for the app, the same as text, and the first code as proof that it works. */
export const CodeAppDialog = ({ secret, uri, onDone, onClose }: Props) => {
  const t = useWords();
  const [code, setCode] = useState('');
  const confirm = useCommand(routes.confirmCodesFromApp, {
    request: () => ({ body: { code } }),
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  return (
    <FormDialog
      title={t('code-app.title')}
      submit={t('code-app.turn-on')}
      pending={confirm.isPending}
      error={confirm.error}
      onSubmit={() => confirm.mutate()}
      onClose={onClose}
    >
      <Text>{t('code-app.scan')}</Text>
      <img
        className={style.square}
        alt={t('code-app.square')}
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(uri, { border: 2 }))}`}
      />
      <Text size="sm">{t('code-app.type')}</Text>
      <code className={style.secret}>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      <TextInput
        label={t('code.label')}
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9]{6}"
        maxLength={6}
        required
        withAsterisk={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </FormDialog>
  );
};
