import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { routes, type Session } from '#contracts';
import { callApi } from '../../../api/client.js';
import { CardAlone } from '../../kit/card-alone.js';
import { FormError } from '../../kit/form-error.js';
import { setLocked } from '../../session/lock-state.js';
import { queries, sessionQuery } from '../../session/queries.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { signInWithPasskey } from '../sign-in/sign-in-with-passkey.js';
import style from './lock-screen.module.css';
import { useEmergencyWhileLocked } from './use-emergency-while-locked.js';

/** Covers everything, dialogs too; what is beneath keeps its state and cannot be reached. */
export const LockScreen = ({ name }: { name: string | null }) => {
  const t = useWords();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  const waits = useEmergencyWhileLocked({ locked: t('lock.title'), waits: t('lock.emergency') });
  useEffect(() => {
    // The top layer of the browser: an open dialog of the page cannot come before it.
    if (!dialog.current?.open) dialog.current?.showModal();
    field.current?.focus();
  }, []);

  const goOn = async (session: Session): Promise<void> => {
    queries.setQueryData(sessionQuery.queryKey, session);
    setLocked(false);
    await queries.invalidateQueries();
  };
  const unlock = useCommand(routes.unlockSession, {
    request: () => ({ body: { password } }),
    onSuccess: goOn,
    onError: () => field.current?.select(),
  });
  const passkey = useMutation({ mutationFn: () => signInWithPasskey(), onSuccess: goOn });
  const signOut = async (): Promise<void> => {
    await navigate({ to: '/sign-in', search: {} });
    setLocked(false);
    await callApi(routes.signOut, {}).catch(() => undefined);
    queries.clear();
  };
  return (
    <dialog ref={dialog} className={style.lock} aria-labelledby="lock" onCancel={(event) => event.preventDefault()}>
      <CardAlone
        level={2}
        title={t('lock.title')}
        titleId="lock"
        subtitle={t('lock.why')}
        first={
          <div role="alert" className={waits ? style.emergency : undefined}>
            {waits && `${t('lock.emergency')}. ${t('lock.emergency-do')}`}
          </div>
        }
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            unlock.mutate();
          }}
        >
          <Stack gap="md">
            {name && <Text>{t('lock.who', { name })}</Text>}
            <PasswordInput
              ref={field}
              label={t('sign-in.password')}
              autoComplete="current-password"
              required
              withAsterisk={false}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
            />
            <FormError error={unlock.error ?? passkey.error} />
            <Button type="submit" size="md" loading={unlock.isPending}>
              {t('lock.go')}
            </Button>
            <Button variant="light" size="md" loading={passkey.isPending} onClick={() => passkey.mutate()}>
              {t('passkey.use')}
            </Button>
            <Button variant="subtle" onClick={() => void signOut()}>
              {t('account.sign-out')}
            </Button>
          </Stack>
        </form>
      </CardAlone>
    </dialog>
  );
};
