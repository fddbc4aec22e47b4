import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../../kit/form-dialog.js';
import { useWords } from '../../use-words.js';

interface Props {
  title: string;
  children?: ReactNode;
  /** Rejects when the password is not right, or what it opens did not work. */
  onPassword(password: string): Promise<unknown>;
  onClose(): void;
}

/** What changes an account asks for the password once more: a screen may have been left open. */
export const PasswordDialog = ({ title, children, onPassword, onClose }: Props) => {
  const t = useWords();
  const [password, setPassword] = useState('');
  const go = useMutation({ mutationFn: () => onPassword(password) });
  return (
    <FormDialog
      title={title}
      submit={t('account.go-on')}
      pending={go.isPending}
      error={go.error}
      onSubmit={() => go.mutate()}
      onClose={onClose}
    >
      {children}
      <PasswordInput
        label={t('account.password-now')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
      />
    </FormDialog>
  );
};
