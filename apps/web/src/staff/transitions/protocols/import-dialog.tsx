import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { routes } from '#contracts';
import { WhyField } from '../../escalation/rule/why-field.js';
import { Dialog } from '../../kit/dialog.js';
import { showToast } from '../../kit/toasts.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { Faults } from './faults.js';

/** Loads the packs of a file, all of them or none. */
export const ImportDialog = ({ file, onClose }: { file: unknown; onClose(): void }) => {
  const t = useWords();
  const [why, setWhy] = useState('');
  const load = useCommand(routes.importProtocolPacks, {
    request: () => ({ body: { file: file as never, why } }),
    changes: [routes.listProtocolPacks],
    onSuccess: () => {
      showToast(t('protocols.loaded'), t('protocols.saved-hint'));
      onClose();
    },
  });
  return (
    <Dialog title={t('protocols.import')} size="lg" onClose={onClose}>
      <Stack>
        <p>{t('protocols.import-hint')}</p>
        <WhyField value={why} onChange={setWhy} />
        <Faults error={load.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button loading={load.isPending} disabled={!why.trim()} onClick={() => load.mutate()}>
            {t('protocols.load')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
