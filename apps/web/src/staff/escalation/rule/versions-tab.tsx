import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { type RuleContent, routes } from '#contracts';
import { Card } from '../../kit/card.js';
import { Loaded } from '../../kit/loaded.js';
import { Soft } from '../../kit/soft.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import style from '../rules.module.css';
import { Comparison } from '../sentence/comparison.js';
import { BringBackDialog } from './bring-back-dialog.js';
import type { RuleTabProps } from './rule-tab-props.js';
import { VersionRow } from './version-row.js';

/** Every version: who, when and why; any two beside each other, and the way back to each. */
export const VersionsTab = ({ rule, mayChange }: RuleTabProps) => {
  const t = useWords();
  const history = useApi(routes.readRuleHistory, { params: { ruleId: rule.id } });
  const [chosen, setChosen] = useState<number[] | null>(null);
  const [back, setBack] = useState<{ version: number; content: RuleContent } | null>(null);
  const compared = (chosen ?? [rule.version, rule.version - 1]).filter((each) => each > 0).sort((a, b) => a - b);
  const toggle = (version: number) =>
    setChosen(
      compared.includes(version) ? compared.filter((each) => each !== version) : [...compared.slice(-1), version],
    );
  return (
    <Loaded of={history} lines={[60, 60, 60]}>
      {({ versions }) => {
        const contentOf = (wanted: number | undefined) => versions.find(({ version }) => version === wanted)?.content;
        const [older, newer] = [contentOf(compared[0]), contentOf(compared[1])];
        return (
          <>
            <Card title={t('rules.history')}>
              <Soft as="p">{t('versions.hint')}</Soft>
              <ol className={style.versions}>
                {versions.map((each) => (
                  <VersionRow
                    key={each.version}
                    version={each}
                    inForce={each.version === rule.version}
                    onBack={mayChange && !rule.retired ? () => setBack(each) : undefined}
                    check={
                      versions.length > 1 && (
                        <Checkbox
                          aria-label={t('versions.compare', { n: each.version })}
                          checked={compared.includes(each.version)}
                          onChange={() => toggle(each.version)}
                        />
                      )
                    }
                  />
                ))}
              </ol>
            </Card>
            {older && newer && (
              <Card title={t('versions.beside')}>
                <Comparison
                  before={{ title: t('rules.version', { n: compared[0]! }), content: older }}
                  after={{ title: t('rules.version', { n: compared[1]! }), content: newer }}
                />
              </Card>
            )}
            {back && <BringBackDialog rule={rule} back={back} onClose={() => setBack(null)} />}
          </>
        );
      }}
    </Loaded>
  );
};
