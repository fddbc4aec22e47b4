import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Card } from '../../kit/card.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { Comparison } from '../sentence/comparison.js';
import type { Draft } from './use-draft.js';

interface Props {
  draft: Draft;
  version: number;
}

/** Somebody else published a version meanwhile. Neither is lost: both are shown, and the reader chooses. */
export const ConflictNotice = ({ draft, version }: Props) => {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  if (!draft.theirs) return null;
  return (
    <div ref={place} tabIndex={-1} role="alert">
      <Card title={t('rules.changed-meanwhile', { n: version })}>
        <Soft as="p">{t('rules.changed-meanwhile-hint')}</Soft>
        <Comparison
          before={{ title: t('rules.their-version', { n: version }), content: draft.theirs }}
          after={{ title: t('rules.your-version'), content: draft.content }}
        />
        <Group gap="xs" mt="md">
          <Button onClick={draft.keepMine}>{t('rules.keep-mine')}</Button>
          <Button variant="default" onClick={draft.drop}>
            {t('rules.drop-mine')}
          </Button>
        </Group>
      </Card>
    </div>
  );
};
