import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { routes, type StaffPreferences, type StaffReach } from '#contracts';
import { Card } from '../../kit/card.js';
import { FormError } from '../../kit/form-error.js';
import { Soft } from '../../kit/soft.js';
import { showToast } from '../../kit/toasts.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { useInLanguage } from '../in-language.js';
import { Meanwhile } from './meanwhile.js';
import { QuietFields } from './quiet-fields.js';
import style from './reach.module.css';
import { SeverityWays } from './severity-ways.js';
import { gravestFirst, isUsable, nameOf, unreached, withoutLost } from './ways.js';

interface Draft {
  /** The version that it was made from. */
  base: number;
  content: StaffPreferences;
}

/** What comes by which way, and when. Nothing here counts until it is saved. */
export const PreferencesForm = ({ reach }: { reach: StaffReach }) => {
  const t = useWords();
  const say = useInLanguage();
  const [draft, setDraft] = useState<Draft | null>(null);
  const usable = reach.contactPoints.filter(isUsable);
  const ways = new Map(usable.map((point) => [point.id, nameOf(point, reach.channels, say)]));
  const shown = withoutLost(draft?.content ?? reach.preferences, usable);
  const missing = draft ? unreached(shown, reach.onCall) : [];
  const changed = draft !== null && JSON.stringify(shown) !== JSON.stringify(withoutLost(reach.preferences, usable));
  const isStale = draft !== null && draft.base !== reach.version;
  const set = (change: Partial<StaffPreferences>): void =>
    setDraft({ base: draft?.base ?? reach.version, content: { ...shown, ...change } });
  const save = useCommand(routes.saveMyPreferences, {
    request: () => ({ body: shown, version: draft?.base ?? reach.version }),
    changes: [routes.readMyReach],
    onSuccess: () => {
      setDraft(null);
      showToast(t('come.saved'), t('come.saved-hint'));
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length === 0) save.mutate();
      }}
    >
      <Stack gap={18}>
        {draft && isStale && changed && (
          <Meanwhile
            saved={reach.preferences}
            yours={shown}
            ways={ways}
            onKeep={() => setDraft({ ...draft, base: reach.version })}
            onTake={() => setDraft(null)}
          />
        )}
        <Card title={t('come.title')}>
          <Text c="dimmed" mb="md">
            {t('come.lead')} {!reach.chosen && t('come.not-chosen')}
          </Text>
          {usable.length === 0 && <Soft as="p">{t('come.first-add')}</Soft>}
          <div className={style.severities}>
            {gravestFirst.map((severity) => (
              <SeverityWays
                key={severity}
                severity={severity}
                chosen={shown.bySeverity[severity]}
                ways={ways}
                fault={missing.includes(severity) ? t('come.nothing-urgent') : null}
                onChange={(chosen) => set({ bySeverity: { ...shown.bySeverity, [severity]: chosen } })}
              />
            ))}
          </div>
        </Card>
        <Card title={t('come.when')}>
          <QuietFields when={shown} onChange={set} />
        </Card>
        <FormError error={isStale ? null : save.error} />
        <Group gap="md">
          <Button type="submit" loading={save.isPending} disabled={!changed || isStale || missing.length > 0}>
            {t('action.save')}
          </Button>
          {changed && (
            <Button variant="default" onClick={() => setDraft(null)}>
              {t('come.undo')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
};
