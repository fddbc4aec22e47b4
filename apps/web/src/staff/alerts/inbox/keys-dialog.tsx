import { Kbd, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../kit/dialog.js';
import { useWords } from '../../use-words.js';
import { areKeysOn, inboxKeys, setKeysOn } from './inbox-keys.js';
import style from './inbox-page.module.css';

export const KeysDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useWords();
  const [on, setOn] = useState(areKeysOn);
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <Stack gap="md">
        <dl className={style.keys}>
          {inboxKeys.map((key) => (
            <div key={key}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{t(`keys.${key}`)}</dd>
            </div>
          ))}
        </dl>
        <Switch
          label={t('keys.on')}
          checked={on}
          onChange={(event) => {
            setOn(event.currentTarget.checked);
            setKeysOn(event.currentTarget.checked);
          }}
        />
      </Stack>
    </Dialog>
  );
};
