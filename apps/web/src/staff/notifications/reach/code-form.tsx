import { Button, TextInput } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { type ContactPointView, routes } from '#contracts';
import { errorCodeOf } from '../../../api/api-error.js';
import { onPushCode } from '../../../kit/push.js';
import { errorWord } from '../../../words/error-word.js';
import { FormError } from '../../kit/form-error.js';
import { Soft } from '../../kit/soft.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import style from './reach.module.css';

const digits = 6;

interface Props {
  point: ContactPointView;
  way: string;
  /** It is this very browser: then its worker hands the code over, and nobody types it. */
  isHere: boolean;
}

/** Shows that a way is one’s own. Pasted with spaces or a sentence around it, the code is taken all the same. */
export const CodeForm = ({ point: { id }, way, isHere }: Props) => {
  const t = useWords();
  const [code, setCode] = useState('');
  const faultId = useId();
  const params = { contactPointId: id };
  const verify = useCommand(routes.verifyMyContactPoint, {
    request: (given: string) => ({ params, body: { code: given } }),
    changes: [routes.readMyReach],
  });
  const again = useCommand(routes.sendMyCode, { request: () => ({ params }), onSuccess: () => verify.reset() });
  const { mutate } = verify;
  useEffect(() => (isHere ? onPushCode(mutate) : undefined), [isHere, mutate]);
  const type = (text: string): void => {
    const typed = text.replace(/\D/g, '').slice(0, digits);
    setCode(typed);
    if (typed.length === digits && typed !== code) mutate(typed);
  };
  return (
    <form
      className={style.code}
      onSubmit={(event) => {
        event.preventDefault();
        mutate(code);
      }}
    >
      {isHere && <Soft as="p">{t('way-code.by-itself')}</Soft>}
      {!isHere && (
        <div className={style.codeField}>
          <TextInput
            label={t('way-code.label', { way })}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            withAsterisk={false}
            value={code}
            error={verify.error !== null}
            aria-describedby={verify.error ? faultId : undefined}
            onChange={(event) => type(event.currentTarget.value)}
          />
          <Button type="submit" disabled={code.length !== digits} loading={verify.isPending}>
            {t('way-code.confirm')}
          </Button>
        </div>
      )}
      {!isHere && verify.error && (
        <p id={faultId} role="alert" className={style.fault}>
          {t(errorWord(errorCodeOf(verify.error)))}
        </p>
      )}
      <div className={style.again}>
        <Button variant="default" size="compact-md" loading={again.isPending} onClick={() => again.mutate()}>
          {t('way-code.again')}
        </Button>
        <span role="status">{again.isSuccess && t('way-code.sent-again')}</span>
      </div>
      <FormError error={again.error ?? (isHere ? verify.error : null)} />
    </form>
  );
};
