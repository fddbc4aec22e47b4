import { Button, Group, Kbd } from '@mantine/core';
import type { AlertDetail } from '#contracts';
import { Section } from '../../kit/section.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { useAlertActions } from '../alert/alert-actions.js';

/** Two quiet buttons: what is said here makes the rule better, and is no part of acting on the alert. */
export const UsefulnessSection = ({ alert }: { alert: AlertDetail }) => {
  const t = useWords();
  const { judge, askWhyNotUseful, mayJudge, busy } = useAlertActions();
  const { mine, useful, notUseful } = alert.usefulness;
  const reason = mine?.reason ?? null;
  if (!mayJudge && useful + notUseful === 0) return null;
  return (
    <Section title={t('useful.title')}>
      {mayJudge && (
        <Group gap="xs" mb={6} role="group" aria-label={t('useful.title')}>
          <Button
            variant={mine?.useful === true ? 'light' : 'default'}
            aria-pressed={mine?.useful === true}
            disabled={busy.has(alert.id)}
            onClick={() => judge(alert, { useful: true })}
            rightSection={<Kbd size="xs">u</Kbd>}
          >
            {t('useful.yes')}
          </Button>
          <Button
            variant={mine?.useful === false ? 'light' : 'default'}
            aria-pressed={mine?.useful === false}
            disabled={busy.has(alert.id)}
            onClick={() => askWhyNotUseful(alert)}
            rightSection={<Kbd size="xs">n</Kbd>}
          >
            {t('useful.no')}
          </Button>
        </Group>
      )}
      <Soft as="div">
        {reason && <>{t('useful.mine', { reason: t(`useful-reason.${reason}`) })} </>}
        {useful + notUseful > 0 ? t('useful.counts', { useful, notUseful }) : t('useful.hint')}
      </Soft>
    </Section>
  );
};
