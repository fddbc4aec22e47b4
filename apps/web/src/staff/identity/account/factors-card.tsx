import { Button, Group, Text } from '@mantine/core';
import { startRegistration } from '@simplewebauthn/browser';
import { useState } from 'react';
import { routes } from '#contracts';
import { callApi } from '../../../api/client.js';
import { useMoments } from '../../../kit/moments.js';
import { ErrorNotice } from '../../kit/error-notice.js';
import style from '../../kit/kit.module.css';
import { Waiting } from '../../kit/waiting.js';
import { readAgain } from '../../session/queries.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { CodeAppDialog } from './code-app-dialog.js';
import { PasswordDialog } from './password-dialog.js';
import { RecoveryCodesDialog } from './recovery-codes-dialog.js';

const refresh = () => readAgain(routes.readMyFactors);

type Asking = 'app-on' | 'app-off' | 'codes' | 'passkey' | 'passkey-off';

const deviceName = (): string => navigator.userAgent.match(/iPhone|iPad|Android|Macintosh|Windows|Linux/)?.[0] ?? 'Web';

/** Codes from an app, passkeys, recovery codes: what one signs in with besides the password. */
export const FactorsCard = () => {
  const t = useWords();
  const moments = useMoments();
  const { data, error, refetch } = useApi(routes.readMyFactors, {});
  const [asking, setAsking] = useState<Asking | null>(null);
  const [app, setApp] = useState<{ secret: string; uri: string } | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [leaving, setLeaving] = useState('');

  const act: Record<Asking, (password: string) => Promise<void>> = {
    'app-on': async (password) => setApp(await callApi(routes.beginCodesFromApp, { body: { password } })),
    'app-off': (password) => callApi(routes.endCodesFromApp, { body: { password } }),
    'passkey-off': (password) => callApi(routes.removePasskey, { params: { passkeyId: leaving }, body: { password } }),
    codes: async (password) =>
      setCodes((await callApi(routes.makeRecoveryCodes, { body: { password } })).recoveryCodes),
    passkey: async (password) => {
      const { challengeId, options } = await callApi(routes.beginPasskey, { body: { password } });
      const response = await startRegistration({ optionsJSON: options as never });
      const made = await callApi(routes.addPasskey, {
        body: { challengeId, name: deviceName(), response: { ...response } as never },
      });
      setCodes(made.recoveryCodes);
    },
  };
  const ask = async (password: string): Promise<void> => {
    if (!asking) return;
    await act[asking](password);
    setAsking(null);
    await refresh();
  };

  return (
    <section className={style.card} aria-labelledby="factors">
      <div className={style.head}>
        <h2 id="factors">{t('factors.title')}</h2>
      </div>
      <Text c="dimmed" mb="sm">
        {t('factors.hint')}
      </Text>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={[48, 48]} />}
      {data && (
        <ul className={style.list}>
          <li>
            <span>
              {t('code-app.title')}
              <br />
              <span className={style.soft}>{t(data.codesFromApp ? 'factors.on' : 'factors.off')}</span>
            </span>
            <Button variant="default" onClick={() => setAsking(data.codesFromApp ? 'app-off' : 'app-on')}>
              {t(data.codesFromApp ? 'factors.turn-off' : 'code-app.turn-on')}
            </Button>
          </li>
          {data.passkeys.map(({ id, name, madeAt, lastUsedAt }) => (
            <li key={id}>
              <span>
                {t('passkey.named', { name })}
                <br />
                <span className={style.soft}>
                  {t('passkey.since', { day: moments.date(madeAt) })}
                  {lastUsedAt && ` · ${t('passkey.used', { time: moments.dayAndClock(lastUsedAt) })}`}
                </span>
              </span>
              <Button
                variant="default"
                aria-label={t('passkey.remove-one', { name })}
                onClick={() => {
                  setLeaving(id);
                  setAsking('passkey-off');
                }}
              >
                {t('action.remove')}
              </Button>
            </li>
          ))}
          {(data.codesFromApp || data.passkeys.length > 0) && (
            <li>
              <span>
                {t('recovery.title')}
                <br />
                <span className={style.soft}>{t('recovery.left', { count: data.recoveryCodesLeft })}</span>
              </span>
              <Button variant="default" onClick={() => setAsking('codes')}>
                {t('recovery.make')}
              </Button>
            </li>
          )}
        </ul>
      )}
      <Group mt="sm">
        <Button variant="default" onClick={() => setAsking('passkey')}>
          {t('passkey.add')}
        </Button>
      </Group>
      {asking && (
        <PasswordDialog title={t(`asking.${asking}`)} onPassword={ask} onClose={() => setAsking(null)}>
          <Text size="sm">{t(`asking-hint.${asking}`)}</Text>
        </PasswordDialog>
      )}
      {app && (
        <CodeAppDialog
          {...app}
          onClose={() => setApp(null)}
          onDone={(made) => {
            setApp(null);
            setCodes(made);
            void refresh();
          }}
        />
      )}
      {codes && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </section>
  );
};
