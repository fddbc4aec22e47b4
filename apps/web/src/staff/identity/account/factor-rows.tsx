import { Button } from '@mantine/core';
import type { RouteAnswer, routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Row, Rows } from '../../kit/rows.js';
import { useWords } from '../../use-words.js';

export type AskedFactor = 'app-on' | 'app-off' | 'codes';

interface Props {
  factors: RouteAnswer<typeof routes.readMyFactors>;
  onAsk(what: AskedFactor): void;
  onRemovePasskey(id: string): void;
}

/** What one signs in with besides the password, each with what can be done about it. */
export const FactorRows = ({
  factors: { codesFromApp, passkeys, recoveryCodesLeft },
  onAsk,
  onRemovePasskey,
}: Props) => {
  const t = useWords();
  const moments = useMoments();
  return (
    <Rows>
      <Row
        title={t('code-app.title')}
        detail={t(codesFromApp ? 'factors.on' : 'factors.off')}
        actions={
          <Button variant="default" onClick={() => onAsk(codesFromApp ? 'app-off' : 'app-on')}>
            {t(codesFromApp ? 'factors.turn-off' : 'code-app.turn-on')}
          </Button>
        }
      />
      {passkeys.map(({ id, name, madeAt, lastUsedAt }) => (
        <Row
          key={id}
          title={t('passkey.named', { name })}
          detail={
            t('passkey.since', { day: moments.date(madeAt) }) +
            (lastUsedAt ? ` · ${t('passkey.used', { time: moments.dayAndClock(lastUsedAt) })}` : '')
          }
          actions={
            <Button
              variant="default"
              aria-label={t('passkey.remove-one', { name })}
              onClick={() => onRemovePasskey(id)}
            >
              {t('action.remove')}
            </Button>
          }
        />
      ))}
      {(codesFromApp || passkeys.length > 0) && (
        <Row
          title={t('recovery.title')}
          detail={t('recovery.left', { count: recoveryCodesLeft })}
          actions={
            <Button variant="default" onClick={() => onAsk('codes')}>
              {t('recovery.make')}
            </Button>
          }
        />
      )}
    </Rows>
  );
};
