import { Button } from '@mantine/core';
import { lazy, useState } from 'react';
import { Arriving } from '../../kit/arriving.js';
import { Card } from '../../kit/card.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { RuleSentence } from '../sentence/rule-sentence.js';
import { FindingList } from './finding-list.js';
import type { RuleTabProps } from './rule-tab-props.js';

const Builder = lazy(() => import('../builder/rule-builder.js').then(({ RuleBuilder }) => ({ default: RuleBuilder })));

/** The rule as a sentence whose numbers can be changed where they stand; the builder under it, for everything else. */
export const RuleTab = ({ rule, draft, findings, mayChange }: RuleTabProps) => {
  const t = useWords();
  const [building, setBuilding] = useState(false);
  const editable = mayChange && !rule.retired;
  return (
    <>
      <Card
        title={t('rules.as-sentence')}
        actions={
          editable && (
            <Button variant="default" aria-expanded={building} onClick={() => setBuilding(!building)}>
              {t(building ? 'builder.close' : 'builder.open')}
            </Button>
          )
        }
      >
        {editable && <Soft as="p">{t('rules.change-in-place')}</Soft>}
        <RuleSentence rule={draft.content} onChange={editable ? draft.change : undefined} />
        {!building && <FindingList findings={findings.all} content={draft.content} />}
      </Card>
      {building && editable && (
        <Arriving lines={[200, 300]}>
          <Builder content={draft.content} findings={findings} classFixed onChange={draft.change} />
        </Arriving>
      )}
    </>
  );
};
