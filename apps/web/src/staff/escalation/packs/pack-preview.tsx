import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type RouteAnswer, routes } from '#contracts';
import { errorCodeOf } from '../../../api/api-error.js';
import { Card } from '../../kit/card.js';
import { FormError } from '../../kit/form-error.js';
import { Soft } from '../../kit/soft.js';
import { showToast } from '../../kit/toasts.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { WhyField } from '../rule/why-field.js';
import { rulesChanged } from '../rule-queries.js';
import { PackChange } from './pack-change.js';
import style from './packs.module.css';

interface Props {
  pack: unknown;
  preview: RouteAnswer<typeof routes.previewRulePack>;
  onClose(): void;
  /** Reads the preview again, because the rules changed meanwhile. */
  onAgain(): void;
}

/** What a pack would change, to choose from: all that is chosen is loaded, or nothing. */
export const PackPreview = ({ pack, preview: { name, changes }, onClose, onAgain }: Props) => {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const choosable = changes.filter(({ kind }) => kind === 'new' || kind === 'changed');
  const [left, setLeft] = useState<string[]>([]);
  const [why, setWhy] = useState('');
  const chosen = choosable.filter(({ key }) => !left.includes(key));
  const load = useCommand(routes.importRules, {
    request: () => ({
      body: { pack: pack as never, rules: chosen.map(({ key, version }) => ({ key, version })), why },
    }),
    changes: rulesChanged,
    onSuccess: (done) => {
      showToast(t('packs.loaded'), t('packs.loaded-hint', { ...done }));
      onClose();
    },
    onError: (error) => {
      if (errorCodeOf(error) === 'RULE_PACK.CHANGED_MEANWHILE') onAgain();
    },
  });
  return (
    <div ref={place} tabIndex={-1}>
      <Card title={t('packs.preview', { name })}>
        <Soft as="p">{t('packs.preview-hint')}</Soft>
        <ul className={style.changes}>
          {changes.map((change) => (
            <PackChange
              key={change.key}
              change={change}
              chosen={!left.includes(change.key)}
              onToggle={() =>
                setLeft(left.includes(change.key) ? left.filter((key) => key !== change.key) : [...left, change.key])
              }
            />
          ))}
        </ul>
        {choosable.length > 0 && <WhyField value={why} onChange={setWhy} />}
        <FormError error={load.error} />
        <Group gap="xs" mt="md">
          <Button loading={load.isPending} disabled={chosen.length === 0 || !why.trim()} onClick={() => load.mutate()}>
            {t('packs.load', { n: chosen.length })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </Group>
      </Card>
    </div>
  );
};
