import { Button, Text } from '@mantine/core';
import { startRegistration } from '@simplewebauthn/browser';
import { useState } from 'react';
import { routes } from '#contracts';
import { callApi } from '../../../api/client.js';
import { Card } from '../../kit/card.js';
import { Loaded } from '../../kit/loaded.js';
import { readAgain } from '../../session/queries.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { CodeAppDialog } from './code-app-dialog.js';
import { type AskedFactor, FactorRows } from './factor-rows.js';
import { PasswordDialog } from './password-dialog.js';
import { RecoveryCodesDialog } from './recovery-codes-dialog.js';

const refresh = () => readAgain(routes.readMyFactors);

type Asking = AskedFactor | 'passkey' | 'passkey-off';

const deviceName = (): string => navigator.userAgent.match(/iPhone|iPad|Android|Macintosh|Windows|Linux/)?.[0] ?? 'Web';

/** Codes from an app, passkeys, recovery codes: what one signs in with besides the password. */
export const FactorsCard = () => {
  const t = useWords();
  const factors = useApi(routes.readMyFactors, {});
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
    <Card
      title={t('factors.title')}
      actions={
        <Button variant="default" onClick={() => setAsking('passkey')}>
          {t('passkey.add')}
        </Button>
      }
    >
      <Text c="dimmed" mb="sm">
        {t('factors.hint')}
      </Text>
      <Loaded of={factors} lines={[48, 48]}>
        {(mine) => (
          <FactorRows
            factors={mine}
            onAsk={setAsking}
            onRemovePasskey={(id) => {
              setLeaving(id);
              setAsking('passkey-off');
            }}
          />
        )}
      </Loaded>
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
    </Card>
  );
};
