import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type AuditFindingView, type RouteAnswer, routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { Card } from '../kit/card.js';
import { ErrorNotice } from '../kit/error-notice.js';
import { useWords } from '../use-words.js';
import style from './audit.module.css';

interface Result {
  entries: number;
  findings: AuditFindingView[];
  end: RouteAnswer<typeof routes.verifyAudit>['end'];
}

const nothing: Result = { entries: 0, findings: [], end: null };

/** Verifies part by part, so that one sees it go on. */
export const VerifyCard = () => {
  const t = useWords();
  const [result, setResult] = useState(nothing);
  const verifying = useMutation({
    mutationFn: async () => {
      let sum = nothing;
      setResult(sum);
      for (let after: number | null = 0; after !== null; ) {
        const part: RouteAnswer<typeof routes.verifyAudit> = await callApi(routes.verifyAudit, { body: { after } });
        sum = { entries: sum.entries + part.entries, findings: [...sum.findings, ...part.findings], end: part.end };
        setResult(sum);
        after = part.next;
      }
    },
  });
  const { entries, findings, end } = result;
  return (
    <Card title={t('audit.verify-title')}>
      <Text size="sm" c="dimmed" maw={640}>
        {t('audit.verify-hint')}
      </Text>
      <Button variant="default" w="fit-content" loading={verifying.isPending} onClick={() => verifying.mutate()}>
        {t('audit.verify')}
      </Button>
      <div role="status">
        {verifying.isPending && <Text size="sm">{t('audit.verifying', { count: entries })}</Text>}
        {verifying.isSuccess && findings.length === 0 && (
          <Text fw={600}>{t('audit.verified', { count: entries })}</Text>
        )}
        {findings.length > 0 && <Text className={style.refused}>{t('audit.found', { count: findings.length })}</Text>}
      </div>
      {verifying.error && <ErrorNotice error={verifying.error} onRetry={() => verifying.mutate()} />}
      <ul className={style.findings}>
        {findings.map(({ what, entryId, seal, says }) => (
          <li key={`${what} ${entryId} ${seal} ${says}`}>
            {t(`audit.finding-${what}`)} <code>{entryId ?? (seal === null ? '' : `#${seal}`)}</code>
          </li>
        ))}
      </ul>
      {verifying.isSuccess && end && (
        <Text size="sm" c="dimmed">
          {t('audit.end', { number: end.number })} <code className={style.hash}>{end.hash}</code>
        </Text>
      )}
    </Card>
  );
};
