import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type RuleContent, routes } from '#contracts';
import { Card } from '../../kit/card.js';
import { FormError } from '../../kit/form-error.js';
import { Soft } from '../../kit/soft.js';
import { useMayCall } from '../../session/session.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { HistoryField, type UploadedHistory } from './history-field.js';
import { momentsOf, type Period, periods } from './period.js';
import { RecentRuns } from './recent-runs.js';
import { RunCard } from './run-card.js';
import style from './try.module.css';

interface Props {
  content: RuleContent;
  /** null for a rule that is not there yet. */
  ruleId: string | null;
  /** Nothing is wrong with it that would keep it from being tried. */
  ready: boolean;
}

/** A version of a rule on the past, beside the one in force. It goes on where the page is left, and changes nothing. */
export const TryIt = ({ content, ruleId, ready }: Props) => {
  const t = useWords();
  const mayTry = useMayCall(routes.startBacktest);
  const [period, setPeriod] = useState<Period>('four-weeks');
  const [own, setOwn] = useState({ from: '', to: '' });
  const [history, setHistory] = useState<UploadedHistory | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const recent = useApi(routes.listBacktests, {}, { enabled: mayTry });
  const runs = (recent.data?.backtests ?? []).filter((run) => run.ruleId === ruleId);
  const moments = history ?? momentsOf(period, own, new Date());
  const start = useCommand(routes.startBacktest, {
    request: ({ from, to }: { from: string; to: string }) => ({
      body: { content, ruleId, from, to, historyId: history?.historyId ?? null },
    }),
    changes: [routes.listBacktests],
    onSuccess: ({ id }) => {
      setChosen(id);
      // It is deleted after its run.
      setHistory(null);
    },
  });
  if (!mayTry) return <Soft as="p">{t('try.not-yours')}</Soft>;
  return (
    <>
      <Card title={t('try.on-the-past')}>
        <Soft as="p">{t('try.hint')}</Soft>
        <div className={style.form}>
          {!history && (
            <NativeSelect
              label={t('try.period')}
              data={periods.map((value) => ({ value, label: t(`try.period.${value}`) }))}
              value={period}
              onChange={(event) =>
                setPeriod(periods.find((each) => each === event.currentTarget.value) ?? 'four-weeks')
              }
            />
          )}
          {!history && period === 'own' && (
            <div className={style.dates}>
              {(['from', 'to'] as const).map((end) => (
                <TextInput
                  key={end}
                  type="date"
                  label={t(`try.${end}`)}
                  value={own[end]}
                  onChange={(event) => setOwn({ ...own, [end]: event.currentTarget.value })}
                />
              ))}
            </div>
          )}
          <HistoryField history={history} onChange={setHistory} />
          <Button
            loading={start.isPending}
            disabled={!ready || !moments}
            onClick={() => moments && start.mutate({ from: moments.from, to: moments.to })}
          >
            {t('try.start')}
          </Button>
        </div>
        {!ready && <Soft as="p">{t('try.mend-first')}</Soft>}
        <FormError error={start.error} />
      </Card>
      {chosen && <RunCard key={chosen} backtestId={chosen} onGone={() => setChosen(null)} />}
      <RecentRuns runs={runs} open={chosen} onOpen={setChosen} />
    </>
  );
};
