import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RouteAnswer, routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Tag } from '../../kit/rows.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';

type Version = RouteAnswer<typeof routes.readRuleHistory>['versions'][number];

interface Props {
  version: Version;
  inForce: boolean;
  check: ReactNode;
  onBack?(): void;
}

export const VersionRow = ({ version: { version, at, by, signedBy, why }, inForce, check, onBack }: Props) => {
  const t = useWords();
  const moments = useMoments();
  return (
    <li>
      {check}
      <div>
        <strong>{t('rules.version', { n: version })}</strong>{' '}
        {inForce && <Tag tone="good">{t('versions.in-force')}</Tag>}
        <Soft as="div">
          <time dateTime={at}>{moments.date(at)}</time> · {by?.name ?? t('rules.shipped')}
          {signedBy && ` · ${t('versions.signed', { name: signedBy.name })}`}
        </Soft>
        {why && <div>“{why}”</div>}
      </div>
      {!inForce && onBack && (
        <Button variant="default" onClick={onBack}>
          {t('versions.back')}
        </Button>
      )}
    </li>
  );
};
