import { Checkbox } from '@mantine/core';
import type { RulePackChange } from '#contracts';
import { Tag } from '../../kit/rows.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { FindingList } from '../rule/finding-list.js';
import { nameOfRule } from '../rule-name.js';
import { Comparison } from '../sentence/comparison.js';
import { RuleSentence } from '../sentence/rule-sentence.js';
import style from './packs.module.css';

interface Props {
  change: RulePackChange;
  chosen: boolean;
  onToggle(): void;
}

/** One rule of a pack: whether it is new, the same, changed or refused, and in what. */
export const PackChange = ({ change: { key, kind, before, after, findings, loosens }, chosen, onToggle }: Props) => {
  const t = useWords();
  const name = nameOfRule(t, { key, name: (after ?? before)?.name ?? key });
  const choosable = kind === 'new' || kind === 'changed';
  return (
    <li>
      <div className={style.head}>
        {choosable ? <Checkbox label={name} checked={chosen} onChange={onToggle} /> : <span>{name}</span>}
        <Tag tone={kind === 'refused' ? 'notice' : kind === 'new' ? 'good' : undefined}>{t(`packs.kind.${kind}`)}</Tag>
      </div>
      {loosens.length > 0 && (
        <Soft as="p">
          {t('packs.becomes-proposal', { what: loosens.map((each) => t(`loosening.${each}`)).join(', ') })}
        </Soft>
      )}
      {after && (
        <FindingList
          findings={findings.map(({ code, field, refuses }) => ({ field, refuses, text: t(`finding.${code}`) }))}
          content={after}
        />
      )}
      {kind === 'refused' && !after && (
        <Soft as="p">{findings[0] ? t(`finding.${findings[0].code}`) : t('packs.unreadable')}</Soft>
      )}
      {kind === 'changed' && before && after && (
        <details>
          <summary>{t('packs.what-changes')}</summary>
          <Comparison
            before={{ title: t('packs.here'), content: before }}
            after={{ title: t('packs.in-pack'), content: after }}
          />
        </details>
      )}
      {kind === 'new' && after && (
        <details>
          <summary>{t('packs.what-says')}</summary>
          <RuleSentence rule={after} />
        </details>
      )}
    </li>
  );
};
