import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { routes } from '#contracts';
import { urlOf } from '../../../api/client.js';
import { Card } from '../../kit/card.js';
import { FormError } from '../../kit/form-error.js';
import { PageFrame, PageHead } from '../../kit/page.js';
import { Soft } from '../../kit/soft.js';
import { useMayCall } from '../../session/session.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { PackFile } from './pack-file.js';
import { PackPreview } from './pack-preview.js';
import { ShippedCard } from './shipped-card.js';

/** Rules as packs: those that ship with Holdfast, and those that programmes give to each other as a file. */
export const PacksPage = () => {
  const t = useWords();
  const mayLoad = useMayCall(routes.importRules);
  const [pack, setPack] = useState<unknown>(null);
  const preview = useCommand(routes.previewRulePack, { request: (given: never) => ({ body: { pack: given } }) });
  const look = (given: unknown) => {
    setPack(given);
    preview.mutate(given as never);
  };
  const close = () => {
    setPack(null);
    preview.reset();
  };
  return (
    <PageFrame wide>
      <Link to="/rules" search={{}}>
        ← {t('nav.rules')}
      </Link>
      <PageHead title={t('packs.title')} />
      <Soft as="p">{t('packs.lead')}</Soft>
      <FormError error={preview.error} />
      {preview.data && <PackPreview pack={pack} preview={preview.data} onClose={close} onAgain={() => look(pack)} />}
      <ShippedCard onLoad={mayLoad ? look : undefined} pending={preview.isPending} />
      <Card title={t('packs.file')}>
        <Soft as="p">{t('packs.file-hint')}</Soft>
        <Group gap="xs" mt="md">
          <Button variant="default" component="a" href={urlOf(routes.exportRules, {})} download="holdfast-rules.json">
            {t('packs.export')}
          </Button>
          {mayLoad && <PackFile pending={preview.isPending} onRead={look} />}
        </Group>
      </Card>
    </PageFrame>
  );
};
