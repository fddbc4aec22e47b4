import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { routes } from '#contracts';
import { ApiError } from '../../../api/api-error.js';
import { urlOf } from '../../../api/client.js';
import { FileButton } from '../../kit/file-button.js';
import { FormError } from '../../kit/form-error.js';
import { Loaded } from '../../kit/loaded.js';
import { Page } from '../../kit/page.js';
import { useMayCall } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { LevelsNav } from '../levels-nav.js';
import { ImportDialog } from './import-dialog.js';
import { ProtocolCard } from './protocol-card.js';

/** What each level of care brings with it: check-ins, rules and a checklist as one unit. */
export const ProtocolsPage = () => {
  const t = useWords();
  const packs = useApi(routes.listProtocolPacks, {});
  const mayChange = useMayCall(routes.importProtocolPacks);
  const [file, setFile] = useState<unknown>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const read = async (chosen: File): Promise<void> => {
    setError(null);
    try {
      setFile(JSON.parse(await chosen.text()));
    } catch {
      setError(new ApiError('PROTOCOL_PACK.NOT_A_PACK', 400));
    }
  };
  return (
    <Page
      wide
      title={t('protocols.title')}
      lead={t('protocols.lead')}
      actions={
        <Group gap="xs">
          <Button
            variant="default"
            component="a"
            href={urlOf(routes.exportProtocolPacks, {})}
            download="levels-of-care.json"
          >
            {t('protocols.export')}
          </Button>
          {mayChange && (
            <FileButton
              label={t('protocols.import')}
              accept=".json,application/json"
              pending={false}
              onChoose={(chosen) => void read(chosen)}
            >
              {t('protocols.import')}
            </FileButton>
          )}
        </Group>
      }
    >
      <LevelsNav />
      <FormError error={error} />
      {file !== null && <ImportDialog file={file} onClose={() => setFile(null)} />}
      <Loaded of={packs} lines={[160, 160, 160]}>
        {(found) => found.packs.map((pack) => <ProtocolCard key={`${pack.level} ${pack.version}`} pack={pack} />)}
      </Loaded>
    </Page>
  );
};
