import { Kbd, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../use-words.js';
import { Dialog } from './dialog.js';
import style from './kit.module.css';
import { areKeysOn, setKeysOn } from './use-keys.js';

interface Props {
  /** Each with what it does. */
  keys: readonly (readonly [key: string, does: string])[];
  onClose(): void;
}

/** The keys of a page, and a switch that turns them off. */
export const KeysDialog = ({ keys, onClose }: Props) => {
  const t = useWords();
  const [on, setOn] = useState(areKeysOn);
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <Stack gap="md">
        <dl className={style.keys}>
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{does}</dd>
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
