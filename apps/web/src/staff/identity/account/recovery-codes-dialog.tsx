import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { Dialog } from '../../kit/dialog.js';
import style from '../../kit/kit.module.css';
import { useWords } from '../../use-words.js';

/** Shown once; after this only their number is known. */
export const RecoveryCodesDialog = ({ codes, onClose }: { codes: readonly string[]; onClose(): void }) => {
  const t = useWords();
  return (
    <Dialog onClose={onClose} title={t('recovery.title')} closeOnClickOutside={false}>
      <Stack>
        <Text>{t('recovery.once')}</Text>
        <ul className={style.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Group justify="flex-end">
          <CopyButton value={codes.join('\n')}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'links.copied' : 'recovery.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t('recovery.kept')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
