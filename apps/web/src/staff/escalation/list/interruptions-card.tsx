import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { routes } from '#contracts';
import { Card } from '../../kit/card.js';
import { FormError } from '../../kit/form-error.js';
import { Loaded } from '../../kit/loaded.js';
import { Soft } from '../../kit/soft.js';
import { useMayCall } from '../../session/session.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import style from './interruptions.module.css';

/** The budget that backtests are told against: how often one person may be told in a shift. */
export const InterruptionsCard = () => {
  const t = useWords();
  const mayChange = useMayCall(routes.changeRuleSettings);
  const settings = useApi(routes.readRuleSettings, {});
  const [typed, setTyped] = useState<number | null>(null);
  const save = useCommand(routes.changeRuleSettings, {
    request: (body: { interruptionsPerShift: number }) => ({ body, version: settings.data?.version ?? 0 }),
    changes: [routes.readRuleSettings],
    onSuccess: () => setTyped(null),
  });
  return (
    <Card title={t('interruptions.title')}>
      <Soft as="p">{t('interruptions.hint')}</Soft>
      <Loaded of={settings} lines={[40]}>
        {({ interruptionsPerShift }) =>
          mayChange ? (
            <form
              className={style.form}
              onSubmit={(event) => {
                event.preventDefault();
                save.mutate({ interruptionsPerShift: typed ?? interruptionsPerShift });
              }}
            >
              <NumberInput
                label={t('interruptions.label')}
                w={200}
                min={1}
                max={100}
                allowDecimal={false}
                value={typed ?? interruptionsPerShift}
                onChange={(value) => setTyped(typeof value === 'number' ? value : null)}
              />
              <Button type="submit" variant="default" loading={save.isPending} disabled={typed === null}>
                {t('action.save')}
              </Button>
              <FormError error={save.error} />
            </form>
          ) : (
            <p>{t('interruptions.said', { count: interruptionsPerShift })}</p>
          )
        }
      </Loaded>
    </Card>
  );
};
